import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { formatDateTime } from '../../../i18n/format.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { actions, forms } from '../actions.ts';
import { scheduleFields } from '../fields.ts';
import { findManageable, findMeeting } from '../find.ts';
import { announceMove } from '../notifications.ts';
import { scheduleAt } from '../schedule.ts';
import { changeMeeting, forgetAnswers } from '../store.ts';
import { dateValue, durationValue, placeValue, timeValue } from '../values.ts';
import { changedMeetingView } from '../views/changed.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

const values = (t: Catalogue) =>
  z.object({ date: dateValue(t), time: timeValue(t), duration: durationValue(t), place: placeValue(t) });

export const moveAction = defineAction({
  id: actions.move,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { revision } = await findManageable(context, meeting);
    return { kind: 'form', form: await moveForm.open(context, { meeting, revision }) };
  },
});

/** Another date, duration or place; a new date asks everyone to answer again. */
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
    return {
      title: t.meeting.move.title,
      intro: t.meeting.move.intro(meeting.title, when),
      submitLabel: t.meeting.move.submit,
      fields: scheduleFields(t, { date, time, duration: meeting.durationMinutes, place: meeting.place }),
    };
  },
  submit: async (context, { meeting: id, revision }, form) => {
    const { tx, t, now, careTeam, locale } = context;
    const before = await findManageable(context, id);
    const schedule = scheduleAt(form, careTeam.zone, now, t);
    if (schedule.kind === 'refused') return schedule;
    const moved = schedule.instant.getTime() !== before.startsAt.getTime();
    if (!moved && form.duration === before.durationMinutes && form.place === before.place) {
      // A second copy of a move that went through says what is true; a form sent unchanged is asked for a change.
      if (revision === before.revision) return refuse('date', t.meeting.move.unchanged);
      return { kind: 'view', view: changedMeetingView(before, context) };
    }
    const changed =
      revision === before.revision &&
      (await changeMeeting(
        tx,
        careTeam.id,
        now,
        { id, revision },
        {
          startsAt: schedule.instant,
          durationMinutes: form.duration,
          place: form.place,
          ...(moved && { movedFrom: before.startsAt }),
        },
      ));
    if (!changed) {
      const current = await findManageable(context, id);
      return {
        kind: 'reopened',
        given: { meeting: id, revision: current.revision },
        notice: t.meeting.move.conflict(formatDateTime(current.startsAt, careTeam.zone, locale)),
      };
    }
    if (moved) await forgetAnswers(tx, careTeam.id, id);
    const after = await findMeeting(context, id);
    await announceMove(tx, careTeam, now, after, { kind: moved ? 'moved' : 'changed', by: context.actor.id });
    return { kind: 'view', view: changedMeetingView(after, context) };
  },
});
