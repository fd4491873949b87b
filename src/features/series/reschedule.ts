import { followMeeting } from '../agenda/follow.ts';
import type { Context } from '../context.ts';
import { findMeeting } from '../meeting/find.ts';
import type { Meeting, MeetingWithInvitations } from '../meeting/model.ts';
import { announceMove } from '../meeting/notifications.ts';
import type { MeetingStatus } from '../meeting/status.ts';
import { changeMeeting, forgetAnswers, type MeetingChange } from '../meeting/store.ts';
import { announceLater } from './timers.ts';

/** What « Déplacer » may change. */
export type Schedule = Pick<Meeting, 'startsAt' | 'durationMinutes' | 'place'>;

/**
 * Gives one RCP another date, duration or place and tells those who know of it; a new date asks everyone to answer
 * again. Undefined when somebody else changed it meanwhile. `previous` is the start of the RCP before it in its series.
 */
export async function reschedule(
  context: Context,
  seen: MeetingWithInvitations,
  to: Schedule,
  previous?: Date,
): Promise<MeetingWithInvitations | undefined> {
  const { tx, careTeam, now, actor } = context;
  const newDate = seen.status === 'postponed' || to.startsAt.getTime() !== seen.startsAt.getTime();
  const { startsAt, durationMinutes, place } = to;
  const change = { startsAt, durationMinutes, place, ...(newDate && consequences(seen)) };
  if (!(await changeMeeting(tx, careTeam.id, now, seen, change))) return undefined;
  if (newDate && seen.status !== 'draft') await forgetAnswers(tx, careTeam.id, seen.id);
  const after = await findMeeting(context, seen.id);
  if (after.status === 'draft') {
    if (newDate) await announceLater(tx, careTeam, after, previous);
  } else {
    await announceMove(tx, careTeam, now, after, { kind: newDate ? 'moved' : 'changed', by: actor.id });
  }
  await followMeeting(tx, careTeam, now, after);
  return after;
}

/** What a new date means for the rest: what was convened has to be convened again, what was postponed has a date. */
function consequences(seen: MeetingWithInvitations): MeetingChange & { readonly status?: MeetingStatus } {
  if (seen.status === 'draft') return {};
  return { status: 'planned', movedFrom: seen.startsAt, convenedAt: null, cancelReason: '' };
}
