import type { RespondFn } from '@slack/bolt';
import type { Form } from '../../../ui/form.ts';
import type { View } from '../../../ui/view.ts';
import { sentence } from '../../../ui/view.ts';
import { renderMessage } from '../render/message.ts';
import { renderModal } from '../render/modal.ts';
import type { InboundContext } from './context.ts';

/** How to reach the person while the request is fresh. */
export interface Caller {
  readonly user: string;
  readonly trigger: string;
  /** Shows a view to the person alone. */
  readonly say: (view: View) => Promise<void>;
}

/** Shows views to the actor alone, below what they did. */
export function sayBelow(respond: RespondFn): Caller['say'] {
  return async (view) => {
    await respond({ ...renderMessage(view), response_type: 'ephemeral', replace_original: false });
  };
}

/** Shows views in the direct messages of a person, where nothing else was said. */
export function sayDirectly(user: string, context: InboundContext): Caller['say'] {
  return async (view) => {
    const channel = await directChannelOf(user, context);
    const unfurl = { unfurl_links: false, unfurl_media: false };
    await context.client.chat.postMessage({ ...renderMessage(view), channel, ...unfurl });
  };
}

/** The channel of the direct messages with a person. */
export async function directChannelOf(user: string, { client }: InboundContext): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error('conversations.open did not tell the channel');
  return channel.id;
}

/** Opens the form; when the 3 seconds of its trigger are over, says so instead of staying silent. */
export async function openForm(context: InboundContext, caller: Caller, form: Form): Promise<void> {
  const view = renderModal(form);
  try {
    await context.client.views.open({ trigger_id: caller.trigger, view });
  } catch (error) {
    context.logger.warn({ err: error, form: form.id }, 'slack: the form could not be opened');
    await caller.say(sentence(context.words(caller.user).formFailed));
  }
}
