import type { MeetingId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { canManage, hasStarted, type MeetingWithInvitations } from './model.ts';
import { meetingById } from './store.ts';

/** The RCP that a button or form is about. Throws UserError when it is gone. */
export async function findMeeting(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await meetingById(context.tx, context.careTeam.id, id);
  if (meeting === undefined) throw new UserError('meeting-gone');
  return meeting;
}

/** The RCP that the actor is about to move, postpone or cancel. Throws UserError when that cannot be. */
export async function findManageable(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await findMeeting(context, id);
  if (!canManage(context.actor, meeting)) throw new UserError('meeting-not-yours');
  switch (meeting.status) {
    case 'cancelled':
      throw new UserError('meeting-cancelled', meeting.title);
    case 'draft':
    case 'postponed':
      return meeting;
    case 'planned':
    case 'convened':
      if (hasStarted(meeting, context.now)) throw new UserError('meeting-under-way', meeting.title);
      return meeting;
    // A poll has buttons of its own.
    case 'polling':
    case 'in-session':
    case 'ended':
    case 'minutes-pending':
    case 'minutes-approved':
    case 'archived':
      throw new UserError('meeting-not-now', meeting.title, context.t.meetingStatuses[meeting.status]);
    default:
      return meeting.status satisfies never;
  }
}
