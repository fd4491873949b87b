import { z } from 'zod';
import { handoverId, newId, practitionerId } from '../../../core/ids.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { personValue } from '../../meeting/values.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { clickedTask, onForm, openAt, shownTask } from '../act.ts';
import { taskActions, taskForms } from '../actions.ts';
import { findTask } from '../find.ts';
import { cardReply } from '../in-place.ts';
import { isOwner, type Task } from '../model.ts';
import { tellAsked } from '../notifications.ts';
import { taskSheet } from '../sheet.ts';
import { changeTask } from '../store.ts';
import { createHandover, handoverById } from '../store-handover.ts';
import { nameOf } from '../views/people.ts';
import { titleOf } from '../views/title.ts';

/** « Passer la main »: asks to whom. */
export const handOverAction = defineAction({
  id: taskActions.handOver,
  roles: members,
  payload: clickedTask,
  run: (context, click) => openAt(context, click, 'handle', handOverForm),
});

/** With the id of the asking to be, so that a form sent twice asks once. */
const given = shownTask.extend({ handover: handoverId.default(() => newId(handoverId)) });

/** The other must accept; until then the task stays where it is. */
export const handOverForm = defineForm({
  id: taskForms.handOver,
  roles: members,
  given,
  values: ({ fields }) => z.object({ to: personValue(fields.choice).pipe(practitionerId) }),
  open: async (context, { task: id }) => {
    const { t } = context;
    const { task } = await taskSheet(context, context.actor, await findTask(context, id));
    const words = t.task.handingOver;
    return {
      title: words.title,
      intro: words.intro(titleOf(task, context)),
      submitLabel: words.submit,
      fields: [
        {
          id: 'to',
          kind: 'choice',
          label: words.to,
          required: true,
          options: personOptions(await others(context, task)),
        },
      ],
    };
  },
  submit: async (context, { handover: id, ...shown }, { to }) => {
    const { t, tx, careTeam, now, actor } = context;
    const known = await handoverById(tx, careTeam.id, id);
    if (known !== undefined) return asked(context, shown.task, known.toId);
    const seen = await findTask(context, shown.task);
    if (!(await others(context, seen)).some((person) => person.id === to)) return refuse('to', t.fields.unknownPerson);
    return onForm(context, shown, 'handle', async (task, { people }) => {
      if (!(await changeTask(tx, careTeam.id, now, task, {}))) return undefined;
      const asking = { id, taskId: task.id, fromId: actor.id, toId: to };
      await createHandover(tx, careTeam.id, now, asking);
      await tellAsked(tx, careTeam, now, asking);
      return t.task.said.asked(nameOf(people, to));
    });
  },
});

/** Who may be asked: everyone else who does not own it already. */
async function others({ tx, careTeam, actor }: Context, task: Task): Promise<readonly Practitioner[]> {
  const people = await activePractitioners(tx, careTeam.id);
  return people.filter(({ id }) => id !== actor.id && !isOwner(task, id));
}

async function asked(context: Context, task: Task['id'], to: Practitioner['id']): Promise<Reply> {
  const people = await activePractitioners(context.tx, context.careTeam.id);
  return cardReply(context, task, context.t.task.said.asked(nameOf(people, to)));
}
