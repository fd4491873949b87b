import { setTimeout as wait } from 'node:timers/promises';
import { mentionedIn, typedText, withoutMention } from './command-text.ts';
import type { InboundContext } from './context.ts';

/** Whoever wrote waits, and the trigger of a form dies after 3 s: so many people are looked up, all at once, so long. */
const most = 10;
const milliseconds = 500;

type Namer = Pick<InboundContext, 'botUser' | 'nameOf' | 'logger'>;

/**
 * What a person typed, out of what Slack sends: everybody who is mentioned has "@" and the name under which the bot knows
 * its members, and the bot's own mention is left out.
 */
export async function readText(text: string, context: Namer): Promise<string> {
  const said = withoutMention(text, context.botUser);
  const users = [...mentionedIn(said)].slice(0, most);
  const names = new Map(await Promise.all(users.map(async (user) => [user, await name(user, context)] as const)));
  return typedText(said, (user) => names.get(user));
}

/** A name is never worth an answer: without it the words stand as Slack sent them. */
async function name(user: string, { nameOf, logger }: Namer): Promise<string | undefined> {
  try {
    return await Promise.race([nameOf(user), wait(milliseconds, undefined, { ref: false })]);
  } catch (error) {
    logger.warn({ err: error }, 'slack: somebody who is mentioned could not be looked up');
    return undefined;
  }
}
