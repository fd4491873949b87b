import type { Tx } from '../../store/client.ts';
import { followMeeting } from '../agenda/follow.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { MeetingWithInvitations } from './model.ts';
import { announceChange, planReminders } from './notifications.ts';

/** After an answer: the announcement shows it, and the reminders follow it. */
export async function answered(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  await announceChange(tx, team.id, now, meeting);
  await planReminders(tx, team, now, meeting);
  await followMeeting(tx, team, now, meeting);
}
