import type { Tx } from '../../store/client.ts';
import { planOwnCaseReminders } from '../agenda/own-case.ts';
import type { CareTeam } from '../care-team/model.ts';
import { casesOfMeeting } from '../case-review/store.ts';
import type { MeetingWithInvitations } from './model.ts';
import { announceChange, planReminders } from './notifications.ts';

/** After an answer: the announcement shows it, and the reminders follow it. No agenda says who comes. */
export async function answered(tx: Tx, team: CareTeam, now: Date, meeting: MeetingWithInvitations): Promise<void> {
  await announceChange(tx, team.id, now, meeting);
  await planReminders(tx, team, now, meeting);
  await planOwnCaseReminders(tx, team, now, meeting, await casesOfMeeting(tx, team.id, meeting.id));
}
