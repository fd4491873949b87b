import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { defineAction, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { actions, forms } from '../actions.ts';
import { findManageable, findMeeting } from '../find.ts';
import { limits } from '../model.ts';
import { announceCancellation } from '../notifications.ts';
import { changeMeeting } from '../store.ts';
import { lineValue } from '../values.ts';
import { cancelledMeetingView } from '../views/changed.ts';
import { whenOf } from '../views/facts.ts';

const given = z.object({ meeting: meetingId });

export const cancelAction = defineAction({
  id: actions.cancel,
  roles: members,
  payload: given,
  run: async (context, { meeting }) => {
    await findManageable(context, meeting);
    return { kind: 'form', form: await cancelForm.open(context, { meeting }) };
  },
});

/** Asks for a reason, then cancels the RCP and its reminders and tells everyone. */
export const cancelForm = defineForm({
  id: forms.cancel,
  roles: members,
  given,
  values: ({ fields }) => z.object({ reason: lineValue(limits.reasonLength, fields.tooLong).default('') }),
  open: async (context, { meeting: id }) => {
    const { t } = context;
    const meeting = await findMeeting(context, id);
    return {
      title: t.meeting.cancel.title,
      intro: t.meeting.cancel.intro(meeting.title, whenOf(meeting, context)),
      submitLabel: t.meeting.cancel.submit,
      cancelLabel: t.buttons.keepMeeting,
      fields: [
        {
          id: 'reason',
          kind: 'text',
          label: t.meeting.cancel.reason,
          hint: t.meeting.cancel.reasonHint,
          required: false,
          maxLength: limits.reasonLength,
          guard: 'case',
        },
      ],
    };
  },
  submit: async (context, { meeting: id }, { reason }) => {
    const { tx, careTeam, now } = context;
    const before = await findMeeting(context, id);
    // Sent twice, or cancelled by somebody else meanwhile: that is what was wanted.
    if (before.status === 'cancelled') return { kind: 'view', view: cancelledMeetingView(before, context) };
    const { revision } = await findManageable(context, id);
    const cancelled = await changeMeeting(
      tx,
      careTeam.id,
      now,
      { id, revision },
      { status: 'cancelled', cancelReason: reason },
    );
    if (!cancelled) return { kind: 'reopened', given: { meeting: id }, notice: context.t.errors['form-outdated']() };
    const after = await findMeeting(context, id);
    await announceCancellation(tx, careTeam, now, after, context.actor.id);
    return { kind: 'view', view: cancelledMeetingView(after, context) };
  },
});
