import { z } from 'zod';
import { caseReviewId, meetingId } from '../../../core/ids.ts';
import { formatTime } from '../../../i18n/format.ts';
import { casesOfMeeting } from '../../case-review/store.ts';
import { type Action, defineAction, defineForm, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { agendaActions, agendaForms } from '../actions.ts';
import { findArrangeable } from '../find.ts';
import { fingerprint, movable, withCaseAt } from '../order.ts';
import { rearrange } from '../rearrange.ts';
import { slotsOf } from '../slots.ts';
import { themeOf } from '../views/rows.ts';
import { agendaNow, page } from './show.ts';

const length = { min: 5, max: 60 } as const;

export const upAction = moveAction(agendaActions.up, -1);
export const downAction = moveAction(agendaActions.down, 1);

/** « Monter », « Descendre »: one place, in the order that is shown with the button and in no other. */
function moveAction(id: string, by: -1 | 1): Action {
  return defineAction({
    id,
    roles: members,
    payload: z.object({ meeting: meetingId, review: caseReviewId, seen: z.string(), page }),
    run: async (context, { meeting: target, review, seen, page: at }) => {
      const { tx, careTeam, t } = context;
      const meeting = await findArrangeable(context, target);
      const cases = await casesOfMeeting(tx, careTeam.id, target);
      if (fingerprint(cases) !== seen) {
        const place = { page: at, notice: t.agenda.changed };
        return { kind: 'update', view: await agendaNow(context, target, place) };
      }
      const from = movable(cases).findIndex((one) => one.id === review);
      await rearrange(context, meeting, cases, withCaseAt(cases, review, from + by));
      return { kind: 'update', view: await agendaNow(context, target, { page: at }) };
    },
  });
}

const given = z.object({ meeting: meetingId, seen: z.string() });

export const reorderAction = defineAction({
  id: agendaActions.reorder,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { tx, careTeam } = context;
    await findArrangeable(context, meeting);
    const cases = await casesOfMeeting(tx, careTeam.id, meeting);
    // A list to choose from may not be empty.
    if (movable(cases).length === 0) return { kind: 'update', view: await agendaNow(context, meeting, { page: 0 }) };
    const seen = fingerprint(cases);
    return { kind: 'form', form: await reorderForm.open(context, { meeting, seen }) };
  },
});

/** « Réordonner »: another place for a case, or another length of its slot. */
export const reorderForm = defineForm({
  id: agendaForms.reorder,
  roles: members,
  given,
  values: (t) => {
    const error = t.agenda.order.minutesWrong(length.min, length.max);
    return z.object({
      review: z.string({ error: t.fields.required }).pipe(caseReviewId),
      place: z.coerce.number().int().min(0).optional(),
      minutes: z.coerce
        .number({ error })
        .int({ error })
        .min(length.min, { error })
        .max(length.max, { error })
        .optional(),
    });
  },
  open: async (context, { meeting: id }) => {
    const { t, tx, careTeam, now, zone, locale } = context;
    const meeting = await findArrangeable(context, id);
    const slots = slotsOf(meeting, await casesOfMeeting(tx, careTeam.id, id), now);
    const order = movable(slots.map(({ review }) => review));
    const times = slots.filter(({ review }) => order.includes(review)).map(({ startsAt }) => startsAt);
    const words = t.agenda.order;
    return {
      title: words.title,
      intro: words.intro,
      submitLabel: words.submit,
      fields: [
        {
          id: 'review',
          kind: 'choice',
          label: words.review,
          required: true,
          options: order.map((review) => ({ value: review.id, label: `${review.code}, ${themeOf(review, context)}` })),
        },
        {
          id: 'place',
          kind: 'choice',
          label: words.place,
          required: false,
          options: times.map((at, index) => ({
            value: String(index),
            label: `${index + 1} (${formatTime(at, zone, locale)})`,
          })),
        },
        {
          id: 'minutes',
          kind: 'number',
          label: words.minutes,
          hint: words.minutesHint,
          required: false,
          ...length,
        },
      ],
    };
  },
  submit: async (context, { meeting: id, seen }, { review, place, minutes }) => {
    const { tx, careTeam, t } = context;
    const meeting = await findArrangeable(context, id);
    const cases = await casesOfMeeting(tx, careTeam.id, id);
    const current = fingerprint(cases);
    if (current !== seen) {
      return { kind: 'reopened', given: { meeting: id, seen: current }, notice: t.agenda.changedForm };
    }
    if (place === undefined && minutes === undefined) return refuse('place', t.agenda.order.nothing);
    if (!movable(cases).some((one) => one.id === review)) return refuse('review', t.agenda.order.gone);
    const ordered = place === undefined ? cases : withCaseAt(cases, review, place);
    const wanted = ordered.map((one) => (one.id === review && minutes !== undefined ? { ...one, minutes } : one));
    await rearrange(context, meeting, cases, wanted);
    return { kind: 'view', view: await agendaNow(context, id, { page: 0 }) };
  },
});
