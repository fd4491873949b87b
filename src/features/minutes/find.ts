import type { MeetingId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { canManage } from '../meeting/model.ts';
import { wasHeld } from '../meeting/status.ts';
import type { MinutesRows } from './content.ts';
import { isLocked } from './model.ts';
import { readMinutes } from './read.ts';

/** What was recorded about an RCP that took place. Throws UserError when it is gone or did not (yet). */
export async function findHeld({ tx, careTeam, t }: Context, id: MeetingId): Promise<MinutesRows> {
  const rows = await readMinutes(tx, careTeam, id);
  if (rows === undefined) throw new UserError('meeting-gone');
  const { title, status } = rows.meeting;
  if (!wasHeld(rows.meeting)) throw new UserError('meeting-not-now', title, t.meetingStatuses[status]);
  return rows;
}

/** The same for whoever writes the minutes. Throws UserError for anybody else, and once they are approved. */
export async function findWritable(context: Context, id: MeetingId): Promise<MinutesRows> {
  const rows = await findWritten(context, id);
  if (isLocked(rows.meeting)) throw new UserError('minutes-locked', rows.meeting.title);
  return rows;
}

/** The same for whoever adds to approved minutes. */
export async function findAmendable(context: Context, id: MeetingId): Promise<MinutesRows> {
  const rows = await findWritten(context, id);
  if (!isLocked(rows.meeting)) throw new UserError('minutes-not-yet-approved', rows.meeting.title);
  return rows;
}

async function findWritten(context: Context, id: MeetingId): Promise<MinutesRows> {
  const rows = await findHeld(context, id);
  if (!canManage(context.actor, rows.meeting)) throw new UserError('meeting-not-yours');
  return rows;
}
