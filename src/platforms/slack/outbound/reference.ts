import { z } from 'zod';
import type { Json } from '../../../core/json.ts';

/**
 * A home screen: which of its states is known to stand there (Slack's hash), and what was shown then (our digest of it);
 * null for what is not known.
 */
const homeReference = z.object({ home: z.object({ hash: z.string().nullable(), shown: z.string().nullable() }) });
export type HomeReference = z.infer<typeof homeReference>;

/** What is known of a home screen. */
export function readHomeReference(ref: Json | undefined): HomeReference | undefined {
  return homeReference.safeParse(ref).data;
}

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
