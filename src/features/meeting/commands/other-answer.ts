import { z } from 'zod';
import { caseReviewId, meetingId, practitionerId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Field } from '../../../ui/form.ts';
import { casesOfMeeting } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { actions, forms } from '../actions.ts';
import { personOptions } from '../fields.ts';
import { findMeeting } from '../find.ts';
import { answered } from '../follow-answer.ts';
import { hasStarted, type MeetingWithInvitations } from '../model.ts';
import { inviteAlone } from '../notifications.ts';
import { isOff, isUpcoming } from '../status.ts';
import { invite, recordAnswer } from '../store.ts';
import { holdMeeting } from '../store-hold.ts';
import { personValue } from '../values.ts';
import { detailView } from '../views/detail.ts';
import { whenOf } from '../views/facts.ts';

const given = z.object({ meeting: meetingId, at: z.iso.datetime() });

/** « Autre réponse »: only for some cases, or somebody comes instead. */
export const otherAnswerAction = defineAction({
  id: actions.otherAnswer,
  roles: members,
  payload: given,
  run: async (context, asked) => {
    const meeting = await findMeeting(context, asked.meeting);
    if (!mayAnswer(meeting, asked.at, context.now)) return { kind: 'view', view: detailView(meeting, context) };
    return { kind: 'form', form: await otherAnswerForm.open(context, asked) };
  },
});

export const otherAnswerForm = defineForm({
  id: forms.otherAnswer,
  roles: members,
  given,
  values: ({ fields }) =>
    z.object({
      cases: z.array(caseReviewId).default([]),
      substitute: personValue(fields.unknownPerson).pipe(practitionerId).optional(),
    }),
  open: async (context, { meeting: id }) => {
    const { t, tx, careTeam, actor } = context;
    const words = t.meeting.otherAnswer;
    const meeting = await findMeeting(context, id);
    const people = (await activePractitioners(tx, careTeam.id)).filter((person) => person.id !== actor.id);
    const cases = await casesField(context, meeting);
    return {
      title: words.title,
      intro: cases.length > 0 ? words.intro(meeting.title, whenOf(meeting, context)) : words.noCases,
      submitLabel: words.submit,
      fields: [
        ...cases,
        {
          id: 'substitute',
          kind: 'choice',
          label: words.substitute,
          hint: words.substituteHint,
          required: false,
          options: personOptions(people),
        },
      ],
    };
  },
  submit: async (context, { meeting: id, at }, { cases, substitute }) => {
    const { t, tx, careTeam, now, actor } = context;
    const words = t.meeting.otherAnswer;
    await holdMeeting(tx, careTeam.id, id);
    const before = await findMeeting(context, id);
    if (isOff(before)) return { kind: 'view', view: detailView(before, context) };
    if (!mayAnswer(before, at, now)) throw new UserError('meeting-started', before.title);
    if (cases.length > 0 === (substitute !== undefined)) return refuse('substitute', words.one);
    if (substitute === actor.id) return refuse('substitute', words.yourself);
    if (substitute === undefined) {
      const onAgenda = (await casesOfMeeting(tx, careTeam.id, id)).map((review) => review.id);
      if (!cases.every((one) => onAgenda.includes(one))) return refuse('cases', words.gone);
      await recordAnswer(tx, careTeam.id, now, id, actor.id, 'cases', { caseIds: cases });
    } else {
      if (!(await activePractitioners(tx, careTeam.id)).some((person) => person.id === substitute)) {
        return refuse('substitute', t.fields.unknownPerson);
      }
      await recordAnswer(tx, careTeam.id, now, id, actor.id, 'substituted', { substituteId: substitute });
      const invited = before.invitations.some(({ practitioner }) => practitioner.id === substitute);
      if (!invited) await invite(tx, careTeam.id, id, substitute);
    }
    const after = await findMeeting(context, id);
    // Whoever was invited already hears it all the same.
    if (substitute !== undefined) await inviteAlone(tx, careTeam.id, now, after, substitute);
    await answered(tx, careTeam, now, after);
    return { kind: 'view', view: detailView(after, context) };
  },
});

/** Until the start, and only for the date that was shown. */
function mayAnswer(meeting: MeetingWithInvitations, at: string, now: Date): boolean {
  return isUpcoming(meeting) && !hasStarted(meeting, now) && meeting.startsAt.toISOString() === at;
}

async function casesField({ t, tx, careTeam, actor }: Context, meeting: MeetingWithInvitations): Promise<Field[]> {
  const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
  if (cases.length === 0) return [];
  const mine = meeting.invitations.find(({ practitioner }) => practitioner.id === actor.id);
  const options = cases.map(({ id, code, motive }) => ({
    value: id,
    label: `${code}, ${t.caseReview.motives[motive]}`,
  }));
  return [
    {
      id: 'cases',
      kind: 'choices',
      label: t.meeting.otherAnswer.cases,
      hint: t.meeting.otherAnswer.casesHint,
      required: false,
      options,
      initial: (mine?.caseIds ?? []).filter((id) => cases.some((review) => review.id === id)),
    },
  ];
}
