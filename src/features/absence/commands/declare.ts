import { z } from 'zod';
import { type AbsenceId, absenceId, newId, practitionerId } from '../../../core/ids.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, type OpenedForm } from '../../define.ts';
import { personOptions } from '../../meeting/fields.ts';
import { dateValue, personValue } from '../../meeting/values.ts';
import { members, stewards } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { absenceActions, absenceForms } from '../actions.ts';
import { type Absence, mayChangeAbsence } from '../model.ts';
import { announceAbsence } from '../notifications.ts';
import { absenceSheet } from '../sheet.ts';
import { absenceById, addAbsence, changeAbsence } from '../store.ts';
import { absenceView } from '../views/absence.ts';
import { absenceText } from '../views/period.ts';
import { asSeen, isSame, nobody, problemWith, wantedFrom } from '../wanted.ts';

/** The absence, be it new or not, and what a form that changes it showed: of that it is a change. */
const given = z.object({ absence: absenceId, seen: z.string().optional() });
export type AbsenceGiven = z.infer<typeof given>;

/** A form for an absence that is not noted yet. */
export function newAbsence(): AbsenceGiven {
  return { absence: newId(absenceId) };
}

/** « Noter une absence » below the list. */
export const declareAction = defineAction({
  id: absenceActions.declare,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'form', form: await absenceForm.open(context, newAbsence()) }),
});

/** « Modifier ». */
export const editAction = defineAction({
  id: absenceActions.edit,
  roles: members,
  payload: z.object({ absence: absenceId }),
  run: async (context, { absence: id }) => {
    const absence = await absenceById(context.tx, context.careTeam.id, id);
    if (absence === undefined) return { kind: 'update', view: sentence(context.t.absence.gone) };
    return { kind: 'form', form: await absenceForm.open(context, { absence: id, seen: asSeen(absence) }) };
  },
});

/** First and last day, who stands in; of a new one, for coordinators, whose. */
export const absenceForm = defineForm({
  id: absenceForms.declare,
  roles: members,
  given,
  values: (t) =>
    z.object({
      first: dateValue(t),
      last: dateValue(t),
      delegate: z.literal(nobody).or(personValue(t.fields.choice).pipe(practitionerId)).default(nobody),
      person: personValue(t.fields.choice).pipe(practitionerId).optional(),
    }),
  open: (context, { absence }) => openForm(context, absence),
  submit: async (context, asked, typed) => {
    const { tx, careTeam, t, actor, now } = context;
    const before = await absenceById(tx, careTeam.id, asked.absence);
    if (before === undefined && asked.seen !== undefined) return { kind: 'view', view: sentence(t.absence.gone) };
    const wanted = wantedFrom(context, asked.absence, before, typed);
    if (before !== undefined && isSame(before, wanted)) return { kind: 'view', view: await shown(context, before) };
    if (before !== undefined && asSeen(before) !== asked.seen) {
      const notice = t.absence.form.conflict(absenceText(before, context));
      return { kind: 'reopened', given: { absence: before.id, seen: asSeen(before) }, notice };
    }
    const wrong = await problemWith(context, wanted, before);
    if (wrong !== undefined) return wrong;
    if (before === undefined) await addAbsence(tx, careTeam.id, now, wanted);
    else if (!(await changeAbsence(tx, careTeam.id, before, wanted))) throw new UserError('form-outdated');
    await announceAbsence(tx, careTeam, now, wanted, { before, by: actor.id });
    return { kind: 'view', view: await shown(context, wanted) };
  },
});

async function openForm(context: Context, id: AbsenceId): Promise<OpenedForm> {
  const { t, tx, careTeam, actor, now, zone } = context;
  const words = t.absence.form;
  const people = await activePractitioners(tx, careTeam.id);
  const absence = await absenceById(tx, careTeam.id, id);
  if (absence !== undefined && !mayChangeAbsence(actor, absence)) throw new UserError('absence-not-yours');
  const whose = people.find((person) => person.id === absence?.practitionerId) ?? actor;
  const tomorrow = addDays(localParts(now, zone).date, 1);
  const forOthers = absence === undefined && stewards.includes(actor.role);
  return {
    title: absence === undefined ? words.title : words.editTitle,
    intro: whose.id === actor.id ? words.intro : words.introOf(whose.displayName),
    submitLabel: words.submit,
    fields: [
      { id: 'first', kind: 'date', label: words.first, required: true, initial: absence?.firstDay ?? tomorrow },
      { id: 'last', kind: 'date', label: words.last, required: true, initial: absence?.lastDay ?? tomorrow },
      {
        id: 'delegate',
        kind: 'choice',
        label: words.delegate,
        hint: words.delegateHint,
        required: true,
        options: [{ value: nobody, label: words.nobody }, ...personOptions(people)],
        initial: absence?.delegateId ? `person:${absence.delegateId}` : nobody,
      },
      ...(forOthers
        ? [
            {
              id: 'person',
              kind: 'choice' as const,
              label: words.person,
              required: true,
              options: personOptions(people),
              initial: `person:${actor.id}`,
            },
          ]
        : []),
    ],
  };
}

async function shown(context: Context, absence: Absence): Promise<View> {
  return absenceView(await absenceSheet(context, absence), context);
}
