import { z } from 'zod';
import { isWorkingDay, nextWorkingDay } from '../../../core/calendar.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { dateValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { clickedTask, onForm, openAt, shownTask } from '../act.ts';
import { taskActions, taskForms } from '../actions.ts';
import { checkDue } from '../fields.ts';
import { findTask } from '../find.ts';
import type { Task } from '../model.ts';
import { taskSheet } from '../sheet.ts';
import { changeTask } from '../store.ts';
import { titleOf } from '../views/title.ts';

/** What people usually mean by "later". */
const usualDays = 7;

/** « Reporter »: asks until when. */
export const postponeAction = defineAction({
  id: taskActions.postpone,
  roles: members,
  payload: clickedTask,
  run: (context, click) => openAt(context, click, 'handle', postponeForm),
});

export const postponeForm = defineForm({
  id: taskForms.postpone,
  roles: members,
  given: shownTask,
  values: (t) => z.object({ due: dateValue(t) }),
  open: async (context, { task: id }) => {
    const { t } = context;
    const sheet = await taskSheet(context, context.actor, await findTask(context, id));
    const words = t.task.postponing;
    return {
      title: words.title,
      intro: titleOf(sheet.task, context),
      submitLabel: t.task.buttons.postpone,
      fields: [
        { id: 'due', kind: 'date', label: t.task.form.due, required: true, initial: usual(sheet.task, context) },
      ],
    };
  },
  submit: async (context, shown, { due }) => {
    const { t, tx, careTeam, now, locale } = context;
    const wrong = checkDue(context, due);
    if (wrong !== undefined) return wrong;
    const seen = await findTask(context, shown.task);
    if (seen.revision === shown.revision && seen.dueOn === due) return refuse('due', t.task.postponing.same);
    return onForm(context, shown, 'handle', async (task) => {
      const change = { status: 'postponed', dueOn: due, blockedBy: null, scheduledAt: now } as const;
      if (!(await changeTask(tx, careTeam.id, now, task, change))) return undefined;
      return t.task.said.postponed(formatDate(due, locale));
    });
  },
});

/** A week after it is due, or after today when it is late, on a day on which people work. */
function usual({ dueOn }: Task, { now, careTeam }: Context): string {
  const today = localParts(now, careTeam.zone).date;
  const date = addDays(dueOn !== null && dueOn > today ? dueOn : today, usualDays);
  return isWorkingDay(date, careTeam.holidayRegion) ? date : nextWorkingDay(date, careTeam.holidayRegion);
}
