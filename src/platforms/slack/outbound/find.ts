import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Destination } from './channel.ts';
import type { SlackReference } from './reference.ts';

/** Readable by every app and member of the workspace: it holds the delivery's id and nothing else. */
export const deliveryEvent = 'diapason_delivery';

/** Our clock and Slack's may differ. */
const skew = 5 * 60_000;
const pageSize = 200;

const message = z.object({
  ts: z.string(),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.object({ id: z.string() }) })
    .optional()
    .catch(undefined),
  files: z
    .array(z.object({ id: z.string(), name: z.string().nullish() }))
    .optional()
    .catch(undefined),
});
const page = z.object({
  messages: z.array(z.unknown()).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Looks through the channel or the thread since then for the message, or the file, of a delivery. */
export async function findDelivery(
  client: webApi.WebClient,
  to: Destination,
  deliveryId: string,
  since: Date,
): Promise<SlackReference | 'none'> {
  const oldest = ((since.getTime() - skew) / 1000).toFixed(6);
  let cursor: string | undefined;
  do {
    const common = {
      channel: to.channel,
      oldest,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    };
    const { thread } = to;
    const answer = page.parse(
      thread === undefined
        ? await client.conversations.history(common)
        : await client.conversations.replies({ ...common, ts: thread }),
    );
    for (const candidate of answer.messages) {
      const found = match(message.safeParse(candidate).data, to.channel, deliveryId);
      if (found !== undefined) return found;
    }
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return 'none';
}

function match(
  candidate: z.infer<typeof message> | undefined,
  channel: string,
  deliveryId: string,
): SlackReference | undefined {
  if (candidate === undefined) return undefined;
  const { metadata, files } = candidate;
  if (metadata?.event_type === deliveryEvent && metadata.event_payload.id === deliveryId) {
    return { channel, ts: candidate.ts };
  }
  const file = files?.find(({ name }) => name?.includes(deliveryId));
  return file === undefined ? undefined : { channel, file: file.id };
}
