import type { webApi } from '@slack/bolt';
import { type FileContent, SendError } from '../../../delivery/outbound.ts';
import { limits } from '../limits.ts';
import { escaped } from '../render/escape.ts';
import type { Destination } from './channel.ts';
import { preparing, sending } from './failure.ts';
import type { SlackReference } from './reference.ts';

const uploadTimeout = 5000;

/**
 * Uploads a file and shares it. Three steps, of which only the last one shows anything: after a lost answer of the
 * others a second try leaves no second copy.
 */
export async function postFile(client: webApi.WebClient, to: Destination, file: FileContent): Promise<SlackReference> {
  const id = await preparing(() => upload(client, file));
  const common = { files: [{ id, title: file.title }] satisfies [{ id: string; title: string }] };
  const comment = file.comment === '' ? {} : { initial_comment: escaped(file.comment, limits.message.fallback) };
  await sending(() =>
    client.files.completeUploadExternal(
      to.thread === undefined
        ? { ...common, ...comment, channel_id: to.channel }
        : { ...common, ...comment, channel_id: to.channel, thread_ts: to.thread },
    ),
  );
  return { channel: to.channel, file: id };
}

/** Uploads a picture that messages may then show. */
export async function uploadPicture(client: webApi.WebClient, bytes: Uint8Array): Promise<string> {
  return preparing(async () => {
    const id = await upload(client, { name: 'diapason.png', bytes });
    await client.files.completeUploadExternal({ files: [{ id }] });
    return id;
  });
}

/** Until it is completed nobody sees it. */
async function upload(client: webApi.WebClient, file: Pick<FileContent, 'name' | 'bytes'>): Promise<string> {
  const place = await client.files.getUploadURLExternal({ filename: file.name, length: file.bytes.length });
  if (place.upload_url === undefined || place.file_id === undefined) {
    throw new SendError({ kind: 'retryable', code: 'no_upload_url' });
  }
  const response = await fetch(place.upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.bytes.slice(),
    signal: AbortSignal.timeout(uploadTimeout),
  });
  if (!response.ok) throw new SendError({ kind: 'retryable', code: `upload_http_${response.status}` });
  return place.file_id;
}
