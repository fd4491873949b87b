import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { refreshProposed } from '../../case-review/notifications.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { seriesActions, seriesForms } from '../../series/actions.ts';
import { reasonField, reasonValue } from '../../series/reason.ts';
import { findManageable, findMeeting } from '../find.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { announcePostponement } from '../notifications.ts';
import { isUpcoming } from '../status.ts';
import { changeMeeting } from '../store.ts';
import { postponedMeetingView } from '../views/changed.ts';
import { whenOf } from '../views/facts.ts';

const given = z.object({ meeting: meetingId, revision: z.number().int() });

export const postponeAction = defineAction({
  id: seriesActions.postpone,
  roles: members,
  payload: given.pick({ meeting: true }),
  run: async (context, { meeting }) => {
    const { revision } = await findPostponable(context, meeting);
    return { kind: 'form', form: await postponeForm.open(context, { meeting, revision }) };
  },
});

/** Asks for a reason, then takes the date away: everyone is told that there will be another, « Déplacer » gives it. */
export const postponeForm = defineForm({
  id: seriesForms.postpone,
  roles: members,
  given,
  values: (t) => z.object({ reason: reasonValue(t) }),
  open: async (context, { meeting: id }) => {
    const { t } = context;
    const meeting = await findMeeting(context, id);
    return {
      title: t.series.postpone.title,
      intro: t.series.postpone.intro(meeting.title, whenOf(meeting, context)),
      submitLabel: t.series.postpone.submit,
      cancelLabel: t.buttons.keepMeeting,
      fields: [reasonField(t)],
    };
  },
  submit: async (context, { meeting: id, revision }, { reason }) => {
    const { tx, t, careTeam, now, actor } = context;
    const before = await findMeeting(context, id);
    // Sent twice, or postponed by somebody else meanwhile: that is what was wanted.
    if (before.status === 'postponed') return { kind: 'view', view: postponedMeetingView(before, context) };
    const seen = await findPostponable(context, id);
    const change = { status: 'postponed', cancelReason: reason, convenedAt: null } as const;
    if (seen.revision !== revision || !(await changeMeeting(tx, careTeam.id, now, seen, change))) {
      const current = await findPostponable(context, id);
      const notice = t.meeting.move.conflict(whenOf(current, context));
      return { kind: 'reopened', given: { meeting: id, revision: current.revision }, notice };
    }
    const after = await findMeeting(context, id);
    await announcePostponement(tx, careTeam, now, after, actor.id);
    await followMeeting(tx, careTeam, now, after);
    await refreshProposed(tx, careTeam, now, after);
    return { kind: 'view', view: postponedMeetingView(after, context) };
  },
});

/** An RCP whose date people count on. Throws UserError otherwise. */
async function findPostponable(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await findManageable(context, id);
  if (isUpcoming(meeting)) return meeting;
  throw new UserError('meeting-not-now', meeting.title, context.t.meetingStatuses[meeting.status]);
}
