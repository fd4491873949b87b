import { z } from 'zod';

/** What an address is made of, as the choice in a message's menu tells it. */
const parts = z.object({
  domain: z.string().regex(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i),
  channel: z.string().regex(/^[A-Z\d]{1,40}$/),
  ts: z.string().regex(/^\d{1,12}\.\d{6}$/),
  /** Of the first message of the thread. */
  thread: z
    .string()
    .regex(/^\d{1,12}\.\d{6}$/)
    .nullish(),
});

/**
 * The address of a message, put together without asking Slack, from parts that can hold nothing else; undefined when one
 * is missing or of another shape. Format: docs.slack.dev/reference/methods/chat.getPermalink
 */
export function messageLink(given: Readonly<Record<keyof z.infer<typeof parts>, unknown>>): string | undefined {
  const { data } = parts.safeParse(given);
  if (data === undefined) return undefined;
  const { domain, channel, ts, thread } = data;
  const place = (thread ?? ts) === ts ? '' : `?thread_ts=${thread}&cid=${channel}`;
  return `https://${domain}.slack.com/archives/${channel}/p${ts.replace('.', '')}${place}`;
}
