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
  const id = await preparing(async () => {
    const place = await client.files.getUploadURLExternal({ filename: file.name, length: file.bytes.length });
    if (place.upload_url === undefined || place.file_id === undefined) {
      throw new SendError({ kind: 'retryable', code: 'no_upload_url' });
    }
    await upload(place.upload_url, file);
    return place.file_id;
  });
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

async function upload(address: string, file: FileContent): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.bytes.slice(),
    signal: AbortSignal.timeout(uploadTimeout),
  });
  if (!response.ok) throw new SendError({ kind: 'retryable', code: `upload_http_${response.status}` });
}
