import { followMeeting } from '../agenda/follow.ts';
import { refreshProposed } from '../case-review/notifications.ts';
import type { Context } from '../context.ts';
import { findMeeting } from '../meeting/find.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import { announceCancellation } from '../meeting/notifications.ts';
import { changeMeeting } from '../meeting/store.ts';
import { announceNever } from './timers.ts';

/** Cancels one RCP and tells those who know of it; false when somebody else changed it meanwhile. */
export async function callOff(context: Context, seen: MeetingWithInvitations, reason: string): Promise<boolean> {
  const { tx, careTeam, now, actor } = context;
  const change = { status: 'cancelled', cancelReason: reason } as const;
  if (!(await changeMeeting(tx, careTeam.id, now, seen, change))) return false;
  const after = await findMeeting(context, seen.id);
  if (seen.status === 'draft') await announceNever(tx, careTeam.id, seen);
  else await announceCancellation(tx, careTeam, now, after, actor.id);
  await followMeeting(tx, careTeam, now, after);
  await refreshProposed(tx, careTeam, now, after);
  return true;
}
