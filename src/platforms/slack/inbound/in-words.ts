import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Reply } from '../../../ui/reply.ts';
import { sentence, type View } from '../../../ui/view.ts';
import { wordsFor } from '../words.ts';

/**
 * What `answer` makes of the reply; when a part of it is longer than Slack takes (the renderer's RangeError), what
 * `inWords` makes of a sentence that says so. An answer is never silence.
 */
export async function orInWords<T>(
  reply: Reply,
  logger: Logger,
  answer: () => T | Promise<T>,
  inWords: (view: View) => T | Promise<T>,
): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: error, reference }, 'slack: an answer is too long to be shown');
    return inWords(sentence(wordsFor(reply.locale).tooLong(reference)));
  }
}
