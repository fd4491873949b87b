import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { clickedTask, onClick } from '../act.ts';
import { taskActions } from '../actions.ts';
import { type Ended, endTask, reopenTask } from '../end.ts';
import type { TaskSheet } from '../sheet.ts';
import { titleOf } from '../views/title.ts';

/** « C’est fait ». */
export const doneAction = defineAction({
  id: taskActions.done,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'handle', async (task, sheet) =>
      endedNote(await endTask(context, task, 'done'), sheet, context, context.t.task.said.done),
    ),
});

/** « Abandonner »: nobody does it any more; a repeated one comes back all the same. */
export const dropAction = defineAction({
  id: taskActions.drop,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'drop', async (task, sheet) =>
      endedNote(await endTask(context, task, 'dropped'), sheet, context, context.t.task.said.dropped),
    ),
});

/** « Annuler » after « C’est fait », « Rouvrir » after « Abandonner ». */
export const undoAction = defineAction({
  id: taskActions.undo,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'reopen', async (task, sheet) => {
      const { said } = context.t.task;
      return (await reopenTask(context, task)) ? said.reopened(titleOf(sheet.task, context)) : undefined;
    }),
});

function endedNote(
  ended: Ended | undefined,
  { task }: TaskSheet,
  context: Context,
  say: Catalogue['task']['said']['done'],
): string | undefined {
  if (ended === undefined) return undefined;
  const said = say(titleOf(task, context));
  if (ended.next === undefined) return said;
  return `${said} ${context.t.task.said.next(formatDate(ended.next, context.locale))}`;
}
