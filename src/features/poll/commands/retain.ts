import { z } from 'zod';
import { meetingId, pollSlotId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { followMeeting } from '../../agenda/follow.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { announce } from '../../meeting/notifications.ts';
import { changeMeeting, recordAnswer } from '../../meeting/store.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { members } from '../../practitioner/role.ts';
import { pollActions } from '../actions.ts';
import { findManageablePoll, findPoll, slotOf, whySettled } from '../find.ts';
import { type PolledMeeting, type PollSlot, pollState, wasRetained } from '../model.ts';
import { followPoll } from '../notifications.ts';
import { clearPollTimers } from '../timers.ts';
import { detailView } from '../views/detail.ts';
import { settledView } from '../views/settled.ts';

/** « Retenir ce créneau »: the poll becomes a planned RCP, announced like any other. */
export const retainAction = defineAction({
  id: pollActions.retain,
  roles: members,
  payload: z.object({ meeting: meetingId, slot: pollSlotId }),
  run: async (context, { meeting: id, slot: slotId }) => {
    const { tx, careTeam, now } = context;
    const before = await findManageablePoll(context, id);
    const slot = slotOf(before, slotId);
    if (pollState(before.meeting, now) === 'settled') return alreadySettled(context, before, slot);
    if (slot.startsAt <= now) throw pastSlot(context, before, slot);
    const retained = { status: 'planned', startsAt: slot.startsAt, pollClosesAt: null } as const;
    const changed = await changeMeeting(tx, careTeam.id, now, before.meeting, retained);
    if (!changed) return alreadySettled(context, await findPoll(context, id), slot);
    // From here on no answer comes in any more; one that came a moment ago counts.
    const after = await findPoll(context, id);
    await recordAnswers(context, after, slotOf(after, slotId));
    await clearPollTimers(tx, careTeam, id);
    await followPoll(tx, careTeam, now, after);
    const { meeting } = await findPoll(context, id);
    await announce(tx, careTeam, now, meeting);
    await followMeeting(tx, careTeam, now, meeting);
    return { kind: 'update', view: settledView(meeting, context) };
  },
});

/** Oui is présent, non is excusé; who would come if need be is asked like everyone who said nothing. */
async function recordAnswers({ tx, careTeam, now }: Context, { meeting }: PolledMeeting, slot: PollSlot) {
  for (const { practitionerId, choice } of slot.votes) {
    if (choice === 'if-needed') continue;
    const answer = choice === 'yes' ? 'present' : 'excused';
    await recordAnswer(tx, careTeam.id, now, meeting.id, practitionerId, answer);
  }
}

/** Clicked twice, or somebody else was faster: this date is what was wanted, anything else is said. */
function alreadySettled(context: Context, polled: PolledMeeting, slot: PollSlot): Reply {
  const { meeting } = polled;
  if (pollState(meeting, context.now) !== 'settled') {
    return { kind: 'update', view: detailView(polled, context, context.actor) };
  }
  const asWanted = wasRetained(meeting) && meeting.startsAt.getTime() === slot.startsAt.getTime();
  if (!asWanted) throw whySettled(meeting, context);
  return { kind: 'update', view: settledView(meeting, context) };
}

function pastSlot(context: Context, { meeting, poll }: PolledMeeting, slot: PollSlot): UserError {
  const later = poll.slots.some(({ startsAt }) => startsAt > context.now);
  return later ? new UserError('poll-slot-past', whenOf(slot, context)) : new UserError('poll-all-past', meeting.title);
}
