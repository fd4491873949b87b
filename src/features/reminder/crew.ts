import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import { absencesFrom } from '../absence/store.ts';
import type { CareTeam } from '../care-team/model.ts';
import { activePractitioners } from '../practitioner/store.ts';
import type { Crew } from './who.ts';

/** The members of a structure and the absences that have not ended on anybody's calendar. */
export async function crewOf(tx: Tx, team: CareTeam, now: Date): Promise<Crew> {
  const yesterday = addDays(localParts(now, team.zone).date, -1);
  return {
    members: await activePractitioners(tx, team.id),
    absences: await absencesFrom(tx, team.id, yesterday),
  };
}
