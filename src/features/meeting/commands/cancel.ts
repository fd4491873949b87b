import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { defineAction, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { callOff } from '../../series/call-off.ts';
import { cancelFollowing } from '../../series/following.ts';
import { reasonField, reasonValue } from '../../series/reason.ts';
import { followingOf, scopeFields, scopeValue } from '../../series/scope.ts';
import { actions, forms } from '../actions.ts';
import { findManageable, findMeeting } from '../find.ts';
import { holdMeetings } from '../store-hold.ts';
import { cancelledDraftView, cancelledMeetingView } from '../views/changed.ts';
import { whenOf } from '../views/facts.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

export const cancelAction = defineAction({
  id: actions.cancel,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { revision } = await findManageable(context, meeting);
    return { kind: 'form', form: await cancelForm.open(context, { meeting, revision }) };
  },
});

/** Asks for a reason, then cancels the RCP (and those that follow it in its series, if wanted) and tells everyone. */
export const cancelForm = defineForm({
  id: forms.cancel,
  roles: members,
  given,
  values: (t) => z.object({ reason: reasonValue(t), scope: scopeValue }),
  open: async (context, { meeting: id }) => {
    const { t } = context;
    const meeting = await findMeeting(context, id);
    const intro = meeting.status === 'draft' ? t.series.notAnnounced : t.meeting.cancel.intro;
    return {
      title: t.meeting.cancel.title,
      intro: intro(meeting.title, whenOf(meeting, context)),
      submitLabel: t.meeting.cancel.submit,
      cancelLabel: t.buttons.keepMeeting,
      fields: [reasonField(t), ...scopeFields(await followingOf(context, meeting), t)],
    };
  },
  submit: async (context, { meeting: id, revision }, { reason, scope }) => {
    const { t, tx, careTeam } = context;
    const before = await findMeeting(context, id);
    // Sent twice, or cancelled by somebody else meanwhile: that is what was wanted.
    if (before.status === 'cancelled') return { kind: 'view', view: cancelledMeetingView(before, context) };
    const seen = await findManageable(context, id);
    const following = scope === 'following' ? await followingOf(context, seen) : [];
    const together = [seen, ...following].map((one) => one.id);
    await holdMeetings(tx, careTeam.id, together);
    if (seen.revision !== revision || !(await callOff(context, seen, reason))) {
      const current = await findManageable(context, id);
      const notice = t.meeting.move.conflict(whenOf(current, context));
      return { kind: 'reopened', given: { meeting: id, revision: current.revision }, notice };
    }
    await cancelFollowing(context, following, reason);
    const alone = seen.status === 'draft' && following.length === 0;
    const view = alone ? cancelledDraftView(seen, context) : cancelledMeetingView(seen, context, following.length);
    return { kind: 'view', view };
  },
});
