import { z } from 'zod';
import type { Json } from '../../../core/json.ts';

/** Where a message is. Slack does not tell the `ts` of an uploaded file, so it is known by the file's id. */
const reference = z.union([
  z.object({ channel: z.string(), ts: z.string() }),
  z.object({ channel: z.string(), file: z.string() }),
]);
export type SlackReference = z.infer<typeof reference>;

/** The reference that was kept, or undefined when it is none of ours. */
export function readReference(ref: Json | undefined): SlackReference | undefined {
  return reference.safeParse(ref).data;
}
