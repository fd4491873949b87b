import type { MeetingId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { findMeeting } from '../meeting/find.ts';
import { canManage, hasStarted, type MeetingWithInvitations } from '../meeting/model.ts';
import { isUpcoming, scheduled } from '../meeting/status.ts';

/** The RCP whose agenda or guests the actor is about to change. Throws UserError when that cannot be. */
export async function findArrangeable(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await findMeeting(context, id);
  if (!canManage(context.actor, meeting)) throw new UserError('meeting-not-yours');
  requireScheduled(context, meeting);
  return meeting;
}

/** Throws UserError unless people are invited to it at a date that holds. */
function requireScheduled({ t }: Context, meeting: MeetingWithInvitations): void {
  if (scheduled.some((status) => status === meeting.status)) return;
  if (meeting.status === 'cancelled') throw new UserError('meeting-cancelled', meeting.title);
  throw new UserError('meeting-not-now', meeting.title, t.meetingStatuses[meeting.status]);
}

/** Throws UserError unless cases may still be added to its agenda. */
export function requireOpen(context: Context, meeting: MeetingWithInvitations): void {
  requireScheduled(context, meeting);
  const open = isUpcoming(meeting) && !hasStarted(meeting, context.now);
  if (!open) throw new UserError('agenda-started', meeting.title);
}
