import type { MeetingId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { canManage } from '../meeting/model.ts';
import { isCorrectable, wasHeld } from '../meeting/status.ts';
import { holdMeeting } from '../meeting/store-hold.ts';
import { loadSession } from './load.ts';
import type { Session } from './model.ts';

/** The RCP that a button or form is about. Throws UserError when it is gone. */
export async function findSession({ tx, careTeam }: Context, id: MeetingId): Promise<Session> {
  const session = await loadSession(tx, careTeam, id);
  if (session === undefined) throw new UserError('meeting-gone');
  return session;
}

/**
 * The RCP that runs now; it does not end before what is about to be written. Throws UserError that says what it has
 * become otherwise.
 */
export async function holdRunning(context: Context, id: MeetingId): Promise<Session> {
  await holdMeeting(context.tx, context.careTeam.id, id);
  const session = await findSession(context, id);
  const { meeting } = session;
  if (meeting.status === 'in-session') return session;
  if (wasHeld(meeting)) throw new UserError('session-over', meeting.title);
  throw notNow(session, context);
}

/** The same, for somebody who leads it: whoever may manage it, should the facilitator have left. */
export async function holdLed(context: Context, id: MeetingId): Promise<Session> {
  const session = await holdRunning(context, id);
  requireChair(context, session);
  return session;
}

/** The RCP whose records may still be corrected: it runs, or its minutes are not approved yet. */
export async function findOpen(context: Context, id: MeetingId): Promise<Session> {
  const session = await findSession(context, id);
  requireChair(context, session);
  if (!isCorrectable(session.meeting)) throw notNow(session, context);
  return session;
}

/** The same, and its minutes are not approved before what is about to be written. */
export async function holdOpen(context: Context, id: MeetingId): Promise<Session> {
  await holdMeeting(context.tx, context.careTeam.id, id);
  return findOpen(context, id);
}

export function requireChair({ actor }: Context, { meeting }: Session): void {
  if (!canManage(actor, meeting)) throw new UserError('meeting-not-yours');
}

export function notNow({ meeting }: Session, { t }: Context): UserError {
  if (meeting.status === 'cancelled') return new UserError('meeting-cancelled', meeting.title);
  return new UserError('meeting-not-now', meeting.title, t.meetingStatuses[meeting.status]);
}
