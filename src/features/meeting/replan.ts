import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { planReminders } from './notifications.ts';
import { meetingById, upcomingMeetingIdsOf } from './store.ts';

/** Adjusts the reminders of coming RCPs after a zone or a setting changed: those of one person, or everyone's. */
export async function replanReminders(tx: Tx, team: CareTeam, now: Date, person?: PractitionerId): Promise<void> {
  for (const id of await upcomingMeetingIdsOf(tx, team.id, now, person)) {
    const meeting = await meetingById(tx, team.id, id);
    if (meeting !== undefined) await planReminders(tx, team, now, meeting);
  }
}
