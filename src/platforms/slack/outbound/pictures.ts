import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { SendError } from '../../../delivery/outbound.ts';
import type { ImageBlock, View } from '../../../ui/view.ts';
import type { Uploaded } from '../render/blocks.ts';
import { uploadPicture } from './file.ts';

/** A message does not wait longer for its pictures, in milliseconds. */
const patience = 4000;

/** Uploads the pictures of a view; where that fails none is shown. */
export async function uploadPictures(client: webApi.WebClient, { blocks }: View, logger: Logger): Promise<Uploaded> {
  const pictures = blocks.filter((block) => block.kind === 'image');
  if (pictures.length === 0) return new Map();
  try {
    return await Promise.race([uploadAll(client, pictures), tooLate(patience)]);
  } catch (error) {
    leftOut(logger, error instanceof SendError ? error.failure.code : 'too-late');
    return new Map();
  }
}

/** Says in the log that a message goes out with words in the place of its pictures. */
export function leftOut(logger: Logger, reason: string): void {
  logger.warn({ reason }, 'slack: a message goes out without its pictures');
}

async function uploadAll(client: webApi.WebClient, pictures: readonly ImageBlock[]): Promise<Uploaded> {
  const uploaded = new Map<ImageBlock, string>();
  for (const picture of pictures) uploaded.set(picture, await uploadPicture(client, picture.draw()));
  return uploaded;
}

function tooLate(milliseconds: number): Promise<never> {
  const signal = AbortSignal.timeout(milliseconds);
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
