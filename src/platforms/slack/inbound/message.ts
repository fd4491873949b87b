import type { InboundPlace, InboundSource } from '../../../bot/inbound.ts';
import type { Reply } from '../../../ui/reply.ts';
import { renderMessage, type SlackMessage } from '../render/message.ts';
import { wordsFor } from '../words.ts';
import { directChannelOf } from './answer.ts';
import type { InboundContext } from './context.ts';
import { deferredForm } from './deferred-form.ts';
import { orInWords } from './in-words.ts';
import { readText } from './read-text.ts';

/**
 * A command written to the bot, in its direct messages or after a mention. The answer always goes to the direct messages
 * of the person: an ephemeral answer in the channel gets lost on a reload or on another device.
 */
export async function onMessage(
  source: InboundSource,
  written: string,
  directChannel: string | undefined,
  context: InboundContext,
): Promise<void> {
  const text = (await readText(written, context)).replace(/^\//, '');
  const reply = await context.bot.invoke({ ...source, kind: 'command', text });
  const message = await orInWords(reply, context.logger, () => answerTo(reply, text, source.place), renderMessage);
  if (message === undefined) return;
  const channel = directChannel ?? (await directChannelOf(source.user, context));
  await context.client.chat.postMessage({ ...message, channel, unfurl_links: false, unfurl_media: false });
}

function answerTo(reply: Reply, text: string, place: InboundPlace): SlackMessage | undefined {
  switch (reply.kind) {
    case 'view':
    case 'update':
    case 'refreshed':
      return renderMessage(reply.view);
    case 'form':
    case 'errors':
      return deferredForm(text, place, wordsFor(reply.locale));
    case 'none':
      return undefined;
    default:
      return reply satisfies never;
  }
}
