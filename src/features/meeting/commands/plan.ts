import { z } from 'zod';
import { nextWorkingDay } from '../../../core/calendar.ts';
import { type MeetingId, meetingId, newId, practitionerId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import type { Reply } from '../../../ui/reply.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { workspaceChannels } from '../../care-team/model.ts';
import { workspacesOf } from '../../care-team/store.ts';
import type { Context } from '../../context.ts';
import { defineForm, type OpenedForm, type Refused, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { followFirstMeeting } from '../../setup/follow.ts';
import { forms } from '../actions.ts';
import { invitedField, personOptions, scheduleFields, titleField, typeField } from '../fields.ts';
import { chosenInvitees, everyone } from '../invitees.ts';
import { meetingType } from '../model.ts';
import { announce } from '../notifications.ts';
import { scheduleAt } from '../schedule.ts';
import { createMeeting, meetingById } from '../store.ts';
import { dateValue, durationValue, personValue, placeValue, timeValue, titleValue } from '../values.ts';
import { plannedView } from '../views/planned.ts';

/** What the planning form carries: the id of the RCP to be, so that sending it twice plans it once. */
const given = z.object({ meeting: meetingId });
type PlanFormGiven = z.infer<typeof given>;

const values = (t: Catalogue) =>
  z.object({
    type: meetingType.catch('complex-case'),
    title: titleValue(t),
    date: dateValue(t),
    time: timeValue(t),
    duration: durationValue(t),
    place: placeValue(t),
    facilitator: personValue(t.fields.required).pipe(practitionerId).optional(),
    invited: z.array(z.string()).default([]),
  });
type Values = z.infer<ReturnType<typeof values>>;

export const planForm = defineForm({ id: forms.plan, roles: members, given, values, open, submit: plan });

/** A planning form for an RCP that does not exist yet. */
export function newPlan(): PlanFormGiven {
  return { meeting: newId(meetingId) };
}

async function open(context: Context): Promise<OpenedForm> {
  const { t, tx, careTeam, actor, now } = context;
  const people = await activePractitioners(tx, careTeam.id);
  const next = nextWorkingDay(localParts(now, careTeam.zone).date, careTeam.holidayRegion);
  const words = t.meeting.form;
  return {
    title: words.title,
    intro: words.intro,
    submitLabel: words.submit,
    fields: [
      typeField(t),
      titleField(t),
      ...scheduleFields(t, {
        date: next,
        time: careTeam.defaultStartTime,
        duration: careTeam.defaultDurationMinutes,
        place: '',
      }),
      {
        id: 'facilitator',
        kind: 'choice',
        label: words.facilitator,
        required: false,
        options: personOptions(people),
        initial: `person:${actor.id}`,
      },
      invitedField(t, people),
    ],
  };
}

/** Where the invitation goes, as a sentence. */
async function howAnnounced({ tx, careTeam, t }: Context): Promise<string> {
  const channels = workspaceChannels(await workspacesOf(tx, careTeam.id));
  return channels.length > 0 ? t.meeting.planned.inChannel : t.meeting.planned.inPrivate;
}

/** Plans the RCP of a form, or says under which field something is wrong. */
async function plan(context: Context, { meeting: id }: { meeting: MeetingId }, form: Values): Promise<Reply | Refused> {
  const { tx, careTeam, actor, now, t } = context;
  const existing = await meetingById(tx, careTeam.id, id);
  if (existing !== undefined) return { kind: 'view', view: plannedView(existing, context, t.meeting.planned.already) };
  const schedule = scheduleAt(form, careTeam.zone, now, t);
  if (schedule.kind === 'refused') return schedule;

  const people = await activePractitioners(tx, careTeam.id);
  const { facilitator } = form;
  if (facilitator !== undefined && !people.some((person) => person.id === facilitator)) {
    return refuse('facilitator', t.fields.unknownPerson);
  }
  const invitees = chosenInvitees(context, form.invited, people, [facilitator, actor.id]);
  if (invitees.kind === 'refused') return invitees;
  const invited = new Set([...(facilitator ? [facilitator] : []), ...invitees.people]);
  await createMeeting(
    tx,
    careTeam.id,
    now,
    {
      id,
      type: form.type,
      title: form.title,
      startsAt: schedule.instant,
      durationMinutes: form.duration,
      place: form.place,
      facilitatorId: facilitator ?? null,
      createdById: actor.id,
      status: 'planned',
      invitesEveryone: form.invited.includes(everyone),
      invitedProfessions: invitees.professions,
    },
    [...invited],
  );
  const meeting = await meetingById(tx, careTeam.id, id);
  if (meeting === undefined) throw new Error('a meeting written in this transaction is not there');
  await announce(tx, careTeam, now, meeting);
  await followMeeting(tx, careTeam, now, meeting);
  await followFirstMeeting(tx, careTeam.id, now);
  return { kind: 'view', view: plannedView(meeting, context, await howAnnounced(context)) };
}
