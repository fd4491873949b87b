import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { moveFollowing } from '../../series/following.ts';
import { reschedule } from '../../series/reschedule.ts';
import { followingOf, scopeFields, scopeValue } from '../../series/scope.ts';
import { actions, forms } from '../actions.ts';
import { scheduleFields } from '../fields.ts';
import { findManageable } from '../find.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { scheduleAt } from '../schedule.ts';
import { holdMeetings } from '../store-hold.ts';
import { dateValue, durationValue, placeValue, timeValue } from '../values.ts';
import { changedMeetingView } from '../views/changed.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

const values = (t: Catalogue) =>
  z.object({
    date: dateValue(t),
    time: timeValue(t),
    duration: durationValue(t),
    place: placeValue(t),
    scope: scopeValue,
  });

export const moveAction = defineAction({
  id: actions.move,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { revision } = await findManageable(context, meeting);
    return { kind: 'form', form: await moveForm.open(context, { meeting, revision }) };
  },
});

/** Another date, duration or place; a new date asks everyone to answer again. Those that follow in a series may go along. */
export const moveForm = defineForm({
  id: forms.move,
  roles: members,
  given,
  values,
  open: async (context, { meeting: id }) => {
    const { t, careTeam, locale } = context;
    const meeting = await findManageable(context, id);
    const { date, time } = localParts(meeting.startsAt, careTeam.zone);
    const when = formatDateTime(meeting.startsAt, careTeam.zone, locale);
    const intro = meeting.status === 'draft' ? t.series.notAnnounced : t.meeting.move.intro;
    return {
      title: t.meeting.move.title,
      intro: intro(meeting.title, when),
      submitLabel: t.meeting.move.submit,
      fields: [
        ...scheduleFields(t, { date, time, duration: meeting.durationMinutes, place: meeting.place }),
        ...scopeFields(await followingOf(context, meeting), t),
      ],
    };
  },
  submit: async (context, { meeting: id, revision }, form) => {
    const { t, tx, now, careTeam, locale } = context;
    const before = await findManageable(context, id);
    const schedule = scheduleAt(form, careTeam.zone, now, t);
    if (schedule.kind === 'refused') return schedule;
    const to = { startsAt: schedule.instant, durationMinutes: form.duration, place: form.place };
    if (isAsWanted(before, to)) {
      // A second copy of a move that went through says what is true; a form sent unchanged is asked for a change.
      if (revision === before.revision) return refuse('date', t.meeting.move.unchanged);
      return { kind: 'view', view: changedMeetingView(before, context) };
    }
    const following = form.scope === 'following' ? await followingOf(context, before) : [];
    const together = [before, ...following].map((one) => one.id);
    await holdMeetings(tx, careTeam.id, together);
    const after = revision === before.revision ? await reschedule(context, before, to) : undefined;
    if (after === undefined) {
      const current = await findManageable(context, id);
      return {
        kind: 'reopened',
        given: { meeting: id, revision: current.revision },
        notice: t.meeting.move.conflict(formatDateTime(current.startsAt, careTeam.zone, locale)),
      };
    }
    return {
      kind: 'view',
      view: changedMeetingView(after, context, await moveFollowing(context, before, after, following)),
    };
  },
});

/** Whether an RCP with a date stands as a form says already. */
function isAsWanted(
  meeting: MeetingWithInvitations,
  to: Pick<MeetingWithInvitations, 'startsAt' | 'durationMinutes' | 'place'>,
): boolean {
  return (
    meeting.status !== 'postponed' &&
    to.startsAt.getTime() === meeting.startsAt.getTime() &&
    to.durationMinutes === meeting.durationMinutes &&
    to.place === meeting.place
  );
}
