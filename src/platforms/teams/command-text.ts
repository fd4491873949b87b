import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** The command line of a message: without the mention of the bot, the tags of other mentions, and a leading "/". */
export function commandText(activity: IncomingActivity): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    const { data } = mention.safeParse(entity);
    if (data?.mentioned.id === activity.recipient.id) text = text.replaceAll(data.text, ' ');
  }
  return text
    .replace(/<at\b[^>]*>(.*?)<\/at>/giu, '$1')
    .replace(/&nbsp;|\u00a0/gu, ' ')
    .trim()
    .replace(/^\/\s*/u, '');
}
