import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { InboundPlace } from '../../../bot/inbound.ts';
import { sentence } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { actionId } from '../render/buttons.ts';
import { renderMessage, type SlackMessage } from '../render/message.ts';
import { plain } from '../render/text-object.ts';
import type { wordsFor } from '../words.ts';

/**
 * A form can be opened only with the trigger of a command or a click, and a written message has none. So the answer to a
 * message that leads to a form is a button, and the click on it repeats the command line, at the place where it was said.
 */
export const deferredFormAction = 'slack-open-form';

const deferred = z.object({ text: z.string(), channel: z.string().optional() });

/**
 * The message with the button, for the person who wrote `text` and for nobody else. A line too long for a button is not
 * shortened, which would lose what was typed without a word: only a slash command can bring it.
 */
export function deferredForm(text: string, place: InboundPlace, words: ReturnType<typeof wordsFor>): SlackMessage {
  const channel = place.kind === 'channel' ? { channel: place.externalId } : {};
  const value = JSON.stringify({ text, ...channel });
  if (value.length > limits.button.value) return renderMessage(sentence(words.tooLongForForm));
  const button: types.Button = {
    type: 'button',
    action_id: actionId(deferredFormAction, 1),
    text: plain(words.openFormButton, limits.button.text),
    style: 'primary',
    value,
  };
  return {
    text: words.openForm,
    blocks: [
      { type: 'section', text: plain(words.openForm, limits.section.text) },
      { type: 'actions', elements: [button] },
    ],
  };
}

/** What was asked and where, out of the button's value. */
export function deferredCommand(value: string | undefined): { text: string; place: InboundPlace } | undefined {
  const parsed = deferred.safeParse(parse(value)).data;
  if (parsed === undefined) return undefined;
  const { text, channel } = parsed;
  return { text, place: channel === undefined ? { kind: 'direct' } : { kind: 'channel', externalId: channel } };
}

/** A button's value, which is JSON when it is one of ours. */
export function parse(value: string | undefined): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}
