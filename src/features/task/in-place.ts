import { type TaskId, taskRoundId } from '../../core/ids.ts';
import type { Reply } from '../../ui/reply.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { homeView } from '../home/home.ts';
import { roundNow } from '../reminder/round.ts';
import { listPage } from '../task-list/page.ts';
import { findTask } from './find.ts';
import { taskSheet } from './sheet.ts';
import type { Standing } from './standing.ts';
import { cardView } from './views/card.ts';

/** What was clicked, as it is now, with what the click did or found; `changed`: the outbox edits its messages anyway. */
export async function answerAt(
  context: Context,
  { task, at }: { readonly task: TaskId; readonly at: Standing },
  note: string,
  changed: boolean,
): Promise<Reply> {
  // What changed nothing is edited by nobody else: the note would not be seen.
  const kind = changed && isMessage(at) ? 'refreshed' : 'update';
  if (isOfOneTask(at)) {
    const sheet = await taskSheet(context, context.actor, await findTask(context, task));
    return { kind, view: cardView(sheet, context, { note, at }) };
  }
  return { kind, view: await around(context, at, note) };
}

/** The list, the reminder or the home screen in which a task was shown, as it is now. */
export async function around(context: Context, at: Standing, note = ''): Promise<View> {
  const [place, code = ''] = at.split(' ');
  if (place === 'home') return homeView(context, note);
  if (place === 'list') return listPage(context, code, note);
  return roundNow(context, taskRoundId.parse(code), note);
}

/** One task as a message of its own. */
export async function cardReply(context: Context, id: TaskId, note: string): Promise<Reply> {
  const sheet = await taskSheet(context, context.actor, await findTask(context, id));
  return { kind: 'view', view: cardView(sheet, context, { note, at: 'card' }) };
}

/** Whether one task stands there, not several. */
export function isOfOneTask(at: Standing): boolean {
  return at === 'card' || at === 'message';
}

function isMessage(at: Standing): boolean {
  return at === 'message' || at.startsWith('round ');
}
