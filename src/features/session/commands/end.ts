import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import { releaseCases } from '../../agenda/store.ts';
import { quorumOfMeeting } from '../../attendance/quorum.ts';
import { recordLeaving } from '../../attendance/store.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { settleCase } from '../../filing/settle.ts';
import { wasHeld } from '../../meeting/status.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { holdMeeting } from '../../meeting/store-hold.ts';
import { members } from '../../practitioner/role.ts';
import { sessionActions } from '../actions.ts';
import { findSession, holdLed, requireChair } from '../find.ts';
import { inPlace } from '../in-place.ts';
import { examinedCases, type Session } from '../model.ts';
import { askForMinutes, followSession } from '../notifications.ts';
import { putOff } from '../put-off.ts';

/** « Terminer la RCP »: closes attendance and agenda, and asks for the minutes. */
export const endAction = defineAction({
  id: sessionActions.end,
  roles: members,
  payload: z.object({
    meeting: meetingId,
    standing: z.enum(['board', 'personal']),
    revision: z.number().int(),
  }),
  run: async (context, { meeting: id, standing, revision }) => {
    // A second click finds it ended: that is what was wanted.
    await holdMeeting(context.tx, context.careTeam.id, id);
    const seen = await findSession(context, id);
    if (wasHeld(seen.meeting)) {
      requireChair(context, seen);
      return inPlace(context, id, standing);
    }
    const session = await holdLed(context, id);
    if (session.meeting.revision === revision) await end(context, session);
    return inPlace(context, id, standing);
  },
});

async function end(context: Context, { meeting, attendees, cases }: Session): Promise<void> {
  const { tx, careTeam, now } = context;
  const ended = await changeMeeting(tx, careTeam.id, now, meeting, {
    status: 'ended',
    endedAt: now,
    currentCaseId: null,
    quorum: quorumOfMeeting(attendees, careTeam),
  });
  if (!ended) return;
  await recordLeaving(tx, careTeam.id, meeting.id, now, 'everyone');
  for (const review of cases) {
    if (review.status === 'on-agenda') await putOff(context, meeting, review);
  }
  // What was proposed for it and never came on its agenda waits for the next one.
  await releaseCases(tx, careTeam.id, now, meeting.id);
  await follow(context, meeting.id);
}

async function follow(context: Context, id: MeetingId): Promise<void> {
  const { tx, careTeam, now } = context;
  const session = await findSession(context, id);
  for (const review of examinedCases(session)) await settleCase(tx, careTeam, now, review.id);
  await followSession(tx, now, session);
  await askForMinutes(tx, now, session);
}
