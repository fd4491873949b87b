import { randomBytes } from 'node:crypto';
import { type Answer, answer } from './answer.ts';
import type { Click } from './click.ts';
import { textMessage } from './message.ts';
import { sentencesFor } from './sentences.ts';
import type { Turn, TurnTools } from './turn.ts';

/** Something that the bot is asked. */
export type Request = Click | { readonly kind: 'command'; readonly text: string };

/** Asks the bot and carries out what it replies. Never rejects: a failure becomes a sentence with a reference. */
export async function respond(request: Request, turn: Turn, tools: TurnTools): Promise<Answer> {
  if (request.kind === 'cancel') {
    const locale = request.locale ?? turn.locale;
    return { kind: 'card', message: textMessage(sentencesFor(locale).cancelled, locale), edit: true };
  }
  try {
    return await answer(await tools.bot.invoke({ ...turn.source, ...request }), request.kind, turn, tools);
  } catch (err) {
    const reference = logFailure(err, request.kind, tools);
    return { kind: 'text', text: turn.sentences.failed(reference), lang: turn.locale, mustShow: true };
  }
}

/** Logs a failure without any text that people wrote; returns the reference under which it stands. */
export function logFailure(err: unknown, activity: string, tools: Pick<TurnTools, 'logger'>): string {
  const reference = randomBytes(4).toString('hex');
  tools.logger.error({ err, activity, reference }, 'Teams: a turn failed');
  return reference;
}
