import { z } from 'zod';
import { formatList } from '../../../i18n/format.ts';
import { defineAction, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { clickedTask, onClick, onForm, openAt, shownTask } from '../act.ts';
import { taskActions, taskForms } from '../actions.ts';
import { findTask } from '../find.ts';
import { blocker } from '../model.ts';
import { tellBlocked } from '../notifications.ts';
import { taskSheet } from '../sheet.ts';
import { changeTask } from '../store.ts';
import { nameOf } from '../views/people.ts';
import { titleOf } from '../views/title.ts';

/** « Bloquée »: asks why. */
export const blockAction = defineAction({
  id: taskActions.block,
  roles: members,
  payload: clickedTask,
  run: (context, click) => openAt(context, click, 'handle', blockForm),
});

export const blockForm = defineForm({
  id: taskForms.block,
  roles: members,
  given: shownTask,
  values: ({ fields }) => z.object({ blocker: z.enum(blocker.options, { error: fields.choice }) }),
  open: async (context, { task: id }) => {
    const { t } = context;
    const { task } = await taskSheet(context, context.actor, await findTask(context, id));
    const words = t.task.blocking;
    return {
      title: words.title,
      intro: titleOf(task, context),
      submitLabel: words.submit,
      fields: [
        {
          id: 'blocker',
          kind: 'choice',
          label: words.why,
          required: true,
          options: blocker.options.map((value) => ({ value, label: t.task.blockers[value] })),
        },
      ],
    };
  },
  submit: (context, shown, form) =>
    onForm(context, shown, 'handle', async (task, { people }) => {
      const { t, tx, careTeam, now, actor, locale } = context;
      const change = { status: 'blocked', blockedBy: form.blocker } as const;
      if (!(await changeTask(tx, careTeam.id, now, task, change))) return undefined;
      const told = await tellBlocked(tx, careTeam, now, task, actor.id);
      const names = told.map((id) => nameOf(people, id));
      return names.length === 0 ? t.task.said.blocked : t.task.said.blockedTold(formatList(names, locale));
    }),
});

/** « Reprendre »: nothing blocks it any more. */
export const resumeAction = defineAction({
  id: taskActions.resume,
  roles: members,
  payload: clickedTask,
  run: (context, click) =>
    onClick(context, click, 'handle', async (task) => {
      const { t, tx, careTeam, now } = context;
      if (task.status !== 'blocked') return undefined;
      const change = { status: 'in-progress', blockedBy: null, scheduledAt: now } as const;
      return (await changeTask(tx, careTeam.id, now, task, change)) ? t.task.said.resumed : undefined;
    }),
});
