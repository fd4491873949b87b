import { z } from 'zod';
import type { Reply } from '../../ui/reply.ts';
import type { View } from '../../ui/view.ts';
import type { IncomingActivity } from './activity.ts';
import { answer, show } from './answer.ts';
import { type Click, readSubmit } from './click.ts';
import { type ExtensionCommand, readExtensionCommand } from './extension-command.ts';
import { dialogBody, dialogTextBody } from './invoke-body.ts';
import { renderFormCard } from './render-form.ts';
import { renderCard } from './render-view.ts';
import { logFailure } from './respond.ts';
import { inLanguageOf, type Turn, type TurnTools, turnOf } from './turn.ts';
import { within } from './within.ts';

/** Opens or goes on with a dialog: of a button (task/…) or of a command of the message extension (composeExtension/…). */
export async function onDialog(activity: IncomingActivity, tools: TurnTools): Promise<object> {
  const turn = turnOf(activity);
  const request = readDialog(activity);
  if (request === undefined) return dialogTextBody(turn.sentences.unknownAction);
  if (request.kind === 'cancel') return dialogTextBody(turn.sentences.cancelled);
  const work = tools.bot.invoke({ ...turn.source, ...request });
  try {
    const waited = await within(work, tools.answerWithin);
    if (!waited.late) return bodyOf(waited.value, turn);
  } catch (err) {
    return dialogTextBody(turn.sentences.failed(logFailure(err, activity.name ?? activity.type, tools)));
  }
  // The dialog is gone when the result comes: it goes to the chat, as the answer to a command would.
  const { clicked: _, ...unclicked } = turn;
  const late = work
    .then((reply) => answer(reply, 'command', unclicked, tools))
    .then((shown) => show(shown, unclicked, tools));
  tools.background.add(late, 'dialog');
  return dialogTextBody(turn.sentences.oneMoment);
}

const submission = z.object({ data: z.unknown().optional() });

function readDialog({ name, value }: IncomingActivity): Click | ExtensionCommand | undefined {
  if (name === 'composeExtension/fetchTask') return readExtensionCommand(value);
  return readSubmit(submission.safeParse(value).data?.data);
}

function bodyOf(reply: Reply, turn: Turn): object {
  const { locale, sentences } = inLanguageOf(reply, turn);
  switch (reply.kind) {
    case 'form':
      return dialogBody(reply.form.title, renderFormCard(reply.form, { mode: 'dialog', locale }));
    case 'errors':
      return dialogBody(reply.form.title, renderFormCard(reply.form, { mode: 'dialog', locale, errors: reply.errors }));
    case 'view':
    case 'update':
    case 'refreshed':
      return dialogBody(
        titleOf(reply.view),
        renderCard(reply.view, { mode: 'dialog', ...(reply.locale !== undefined && { lang: reply.locale }) }),
      );
    case 'none':
      return dialogTextBody(sentences.done);
    default:
      return reply satisfies never;
  }
}

// The frame of a dialog needs a title of its own; the view's heading is repeated inside, where it can be read whole.
function titleOf(view: View): string {
  const heading = view.blocks.find((block) => block.kind === 'heading');
  return heading?.text ?? 'Diapason';
}
