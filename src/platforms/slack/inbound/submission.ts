import { setTimeout as wait } from 'node:timers/promises';
import type { AckFn, types, ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import type { FieldErrors } from '../../../ui/form.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence, type View } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { cut } from '../render/cut.ts';
import { renderModal, renderModalMessage } from '../render/modal.ts';
import { wordsFor } from '../words.ts';
import type { InboundContext } from './context.ts';
import { formValues, viewState } from './form-values.ts';
import { orInWords } from './in-words.ts';
import { id, interaction } from './payload.ts';

const viewSubmission = interaction.extend({
  trigger_id: id.optional(),
  view: z.object({
    id,
    hash: z.string(),
    callback_id: id,
    private_metadata: z.string(),
    title: z.object({ text: z.string() }),
    state: viewState,
  }),
});
type Submission = z.infer<typeof viewSubmission>;

/** A submitted form. The acknowledgement carries the answer, so it waits for the bot, but never too long. */
export async function onSubmission(
  body: unknown,
  ack: AckFn<ViewResponseAction>,
  context: InboundContext,
): Promise<void> {
  const submission = viewSubmission.safeParse(body).data;
  if (submission === undefined) return ack();
  const { view, user } = submission;
  const answer = context.bot.invoke({
    kind: 'form',
    platform: 'slack',
    workspace: context.workspace,
    user: user.id,
    // A modal does not tell where it was opened; features keep in the form's context what they need.
    place: { kind: 'direct' },
    // The hash stays the same when a form is sent again after an error; the trigger does not.
    sourceId: submission.trigger_id ?? `${view.id}:${view.hash}`,
    form: view.callback_id,
    context: view.private_metadata,
    values: formValues(view.state),
  });
  const inTime = new AbortController();
  const reply = await Promise.race([answer, wait(context.patience, undefined, { signal: inTime.signal, ref: false })]);
  if (reply !== undefined) {
    inTime.abort();
    return ack(
      await orInWords(
        reply,
        context.logger,
        () => response(reply, submission),
        (view) => ({ response_action: 'update', view: asModal(view, reply, submission) }),
      ),
    );
  }
  const words = context.words(user.id);
  const waiting = renderModalMessage(sentence(words.waitText), { title: words.waitTitle, close: words.close });
  await ack({ response_action: 'update', view: waiting });
  const late = await answer;
  const next = await orInWords(
    late,
    context.logger,
    () => nextModal(late, submission) ?? notice(words.done, submission, context),
    (said) => asModal(said, late, submission),
  );
  await context.client.views.update({ view_id: view.id, view: next });
}

function response(reply: Reply, submission: Submission): ViewResponseAction {
  if (reply.kind === 'errors') {
    const errors = errorsByField(reply.errors, submission);
    if (errors !== undefined) return { response_action: 'errors', errors };
  }
  const view = nextModal(reply, submission);
  return view === undefined ? { response_action: 'clear' } : { response_action: 'update', view };
}

function nextModal(reply: Reply, submission: Submission): types.ModalView | undefined {
  switch (reply.kind) {
    case 'form':
      return renderModal(reply.form);
    case 'errors':
      return renderModal(reply.form, reply.errors);
    case 'view':
    case 'update':
    case 'refreshed':
      return asModal(reply.view, reply, submission);
    case 'none':
      return undefined;
    default:
      return reply satisfies never;
  }
}

/** A message in the place of the form, in the language of the reply. */
function asModal(view: View, { locale }: Reply, submission: Submission): types.ModalView {
  return renderModalMessage(view, { title: submission.view.title.text, close: wordsFor(locale).close });
}

function notice(text: string, submission: Submission, context: InboundContext): types.ModalView {
  const { close } = context.words(submission.user.id);
  return renderModalMessage(sentence(text), { title: submission.view.title.text, close });
}

/**
 * Slack shows "We had some trouble connecting" when an error names a block that the modal does not have, so a sentence
 * about something else goes to the first field.
 */
function errorsByField(errors: FieldErrors, submission: Submission): Record<string, string> | undefined {
  const fields = Object.keys(submission.view.state.values);
  const [first] = fields;
  if (first === undefined || Object.keys(errors).length === 0) return undefined;
  const shown: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(errors)) {
    const where = fields.includes(field) ? field : first;
    shown[where] = cut([shown[where], sentence].filter(Boolean).join(' '), limits.input.error);
  }
  return shown;
}
