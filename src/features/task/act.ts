import { z } from 'zod';
import { type TaskId, taskId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { formatDate, formatList } from '../../i18n/format.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Reply } from '../../ui/reply.ts';
import type { Context } from '../context.ts';
import type { FormHandler } from '../define.ts';
import { findTask } from './find.ts';
import { followTasks } from './follow.ts';
import { answerAt, cardReply } from './in-place.ts';
import type { Task } from './model.ts';
import type { TaskRights } from './rights.ts';
import { type TaskSheet, taskSheet } from './sheet.ts';
import { standing } from './standing.ts';
import { nameOf, ownerNames } from './views/people.ts';

/** A task as it was shown. */
export const shownTask = z.object({ task: taskId, revision: z.number().int() });
type ShownTask = z.infer<typeof shownTask>;

/** A button of a task, and where it was clicked. */
export const clickedTask = shownTask.extend({ at: standing });
type ClickedTask = z.infer<typeof clickedTask>;

type Right = keyof TaskRights;

/** Does something to a task; returns what to say of it, or undefined when somebody was faster. */
type Change = (task: Task, sheet: TaskSheet) => Promise<string | undefined>;

/** Answers a click that changes a task, where it was clicked: with what it did, or with what is true instead. */
export async function onClick(context: Context, click: ClickedTask, right: Right, change: Change): Promise<Reply> {
  const { note, changed } = await attempt(context, click, right, change);
  return answerAt(context, click, note, changed);
}

/** Answers a form that changes a task, with the task as it is now. */
export async function onForm(context: Context, shown: ShownTask, right: Right, change: Change): Promise<Reply> {
  const { note } = await attempt(context, shown, right, change);
  return cardReply(context, shown.task, note);
}

/** Opens a form about a task, unless it is no longer as it was shown. */
export async function openAt(context: Context, click: ClickedTask, right: Right, form: FormHandler): Promise<Reply> {
  const sheet = await mayChange(context, click, right);
  if (sheet === undefined) return answerAt(context, click, await whatIsTrue(context, click.task), false);
  const { task, revision } = click;
  return { kind: 'form', form: await form.open(context, { task, revision }) };
}

async function attempt(context: Context, shown: ShownTask, right: Right, change: Change) {
  const sheet = await mayChange(context, shown, right);
  const note = sheet && (await change(await findTask(context, shown.task), sheet));
  if (note === undefined) return { note: await whatIsTrue(context, shown.task), changed: false };
  await followTasks(context.tx, context.careTeam, context.now, [shown.task]);
  return { note, changed: true };
}

/** The task, when it is as it was shown. Throws UserError when the actor has not that right. */
async function mayChange(
  context: Context,
  { task: id, revision }: ShownTask,
  right: Right,
): Promise<TaskSheet | undefined> {
  const task = await findTask(context, id);
  if (task.title === '') throw new UserError('task-erased');
  if (task.revision !== revision) return undefined;
  const sheet = await taskSheet(context, context.actor, task);
  if (sheet.rights[right]) return sheet;
  throw new UserError(right === 'claim' ? 'task-not-for-you' : 'task-not-yours');
}

/** Why nothing has changed, in the words of what is true now. */
async function whatIsTrue(context: Context, id: TaskId): Promise<string> {
  const { t, actor, careTeam, locale } = context;
  const words = t.task.unchanged;
  const { task, people, doneById } = await taskSheet(context, actor, await findTask(context, id));
  if (task.doneAt !== null && (task.status === 'done' || task.status === 'dropped')) {
    const date = formatDate(localParts(task.doneAt, careTeam.zone).date, locale);
    if (doneById === actor.id) return words.byYou[task.status](date);
    return words.by[task.status](nameOf(people, doneById ?? ''), date);
  }
  const others = people.filter(({ id: one }) => one !== actor.id);
  const names = ownerNames(task, others);
  if (task.pool !== null && names.length > 0) {
    return words.taken(formatList(names, locale), names.length);
  }
  return words.otherwise;
}
