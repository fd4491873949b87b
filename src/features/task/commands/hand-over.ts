import { z } from 'zod';
import { handoverId, newId, type PractitionerId, practitionerId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { formatDate } from '../../../i18n/format.ts';
import { absencesFrom } from '../../absence/store.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { personValue } from '../../meeting/values.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners, practitionerById } from '../../practitioner/store.ts';
import { clickedTask, onForm, openAt, shownTask } from '../act.ts';
import { taskActions, taskForms } from '../actions.ts';
import { findTask } from '../find.ts';
import { cardReply } from '../in-place.ts';
import { isOwner, type Task } from '../model.ts';
import { tellAsked } from '../notifications.ts';
import { taskSheet } from '../sheet.ts';
import { changeTask } from '../store.ts';
import { createHandover, handoverById } from '../store-handover.ts';
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
    if (known !== undefined) return cardReply(context, shown.task, await askedNote(context, known.toId));
    const seen = await findTask(context, shown.task);
    if (!(await others(context, seen)).some((person) => person.id === to)) return refuse('to', t.fields.unknownPerson);
    return onForm(context, shown, 'handle', async (task) => {
      if (!(await changeTask(tx, careTeam.id, now, task, {}))) return undefined;
      const asking = { id, taskId: task.id, fromId: actor.id, toId: to };
      await createHandover(tx, careTeam.id, now, asking);
      await tellAsked(tx, careTeam, now, asking);
      return askedNote(context, to);
    });
  },
});

/** Who may be asked: everyone else who does not own it already. */
async function others({ tx, careTeam, actor }: Context, task: Task): Promise<readonly Practitioner[]> {
  const people = await activePractitioners(tx, careTeam.id);
  return people.filter(({ id }) => id !== actor.id && !isOwner(task, id));
}

/** Who is asked, and until when they are away. */
async function askedNote({ tx, careTeam, now, t, locale }: Context, to: PractitionerId): Promise<string> {
  const name = (await practitionerById(tx, careTeam.id, to))?.displayName ?? '';
  const today = localParts(now, careTeam.zone).date;
  const away = (await absencesFrom(tx, careTeam.id, today)).find(
    ({ practitionerId: who, firstDay }) => who === to && firstDay <= today,
  );
  const { asked, askedAway } = t.task.said;
  return away === undefined ? asked(name) : `${asked(name)} ${askedAway(name, formatDate(away.lastDay, locale))}`;
}
