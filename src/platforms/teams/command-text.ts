import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

interface Mention {
  /** As it stands in the text. */
  readonly name: string;
  readonly id: string;
}

/** Splits a text around the names in <at>…</at>: every second piece is a name. */
const tags = /<at\b[^<>]*>([^<>]*)<\/at>/iu;

/**
 * The command line of a message: without the mentions of the bot and a leading "/", with "@" before the name of everybody
 * else who is mentioned. Teams sends a mention for each word of a name (microsoft/botbuilder-js#4379): they become one.
 */
export function commandText(activity: IncomingActivity): string {
  const mentions = mentionsIn(activity);
  let line = '';
  /** Whose name the line ends with. */
  let last: string | undefined;
  for (const [index, piece] of withSpaces(activity.text ?? '')
    .split(tags)
    .entries()) {
    if (index % 2 === 0) {
      line += piece;
      if (piece.trim() !== '') last = undefined;
      continue;
    }
    const id = take(mentions, piece);
    if (id === activity.recipient.id) line += ' ';
    else line += id !== undefined && id === last ? piece : `@${piece}`;
    last = id;
  }
  return line.trim().replace(/^\/\s*/u, '');
}

function mentionsIn({ entities }: IncomingActivity): Mention[] {
  return (entities ?? []).flatMap((entity) => {
    const { data } = mention.safeParse(entity);
    return data === undefined ? [] : [{ name: withSpaces(data.text.replace(/<[^<>]*>/gu, '')), id: data.mentioned.id }];
  });
}

/** Who is meant by a name: of several who share it, the first of those who were not met yet. */
function take(mentions: Mention[], name: string): string | undefined {
  const at = mentions.findIndex((one) => one.name === name);
  const another = mentions.findIndex((one, index) => index > at && one.name === name);
  return (another === -1 ? mentions[at] : mentions.splice(at, 1)[0])?.id;
}

function withSpaces(text: string): string {
  return text.replace(/&nbsp;|\u00a0/gu, ' ');
}
