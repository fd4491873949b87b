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
  readonly respond: RespondFn;
}

/** Shows a view to the actor alone, below what they did. */
export async function showPrivately(respond: RespondFn, view: View): Promise<void> {
  await respond({ ...renderMessage(view), response_type: 'ephemeral', replace_original: false });
}

/** Opens the form; when the 3 seconds of its trigger are over, says so instead of staying silent. */
export async function openForm(context: InboundContext, caller: Caller, form: Form): Promise<void> {
  const view = renderModal(form);
  try {
    await context.client.views.open({ trigger_id: caller.trigger, view });
  } catch (error) {
    context.logger.warn({ err: error, form: form.id }, 'slack: the form could not be opened');
    await showPrivately(caller.respond, sentence(context.words(caller.user).formFailed));
  }
}
