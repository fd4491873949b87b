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

/** The RCP that the actor is about to move or cancel. Throws UserError when that cannot be. */
export async function findManageable(context: Context, id: MeetingId): Promise<MeetingWithInvitations> {
  const meeting = await findMeeting(context, id);
  if (!canManage(context.actor, meeting)) throw new UserError('meeting-not-yours');
  if (meeting.status === 'cancelled') throw new UserError('meeting-cancelled', meeting.title);
  if (hasStarted(meeting, context.now)) throw new UserError('meeting-under-way', meeting.title);
  return meeting;
}
