import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { holdComing } from './coming.ts';
import { planReminders } from './notifications.ts';
import { meetingById } from './store.ts';

/** Adjusts the reminders of coming RCPs after a zone or a setting changed: those of one person, or everyone's. */
export async function replanReminders(
  tx: Tx,
  { id: teamId }: Pick<CareTeam, 'id'>,
  now: Date,
  person?: PractitionerId,
): Promise<void> {
  const { team, meetings } = await holdComing(tx, teamId, now, person);
  for (const id of meetings) {
    const meeting = await meetingById(tx, team.id, id);
    if (meeting !== undefined) await planReminders(tx, team, now, meeting);
  }
}
