import type { PractitionerId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { actsFor } from './stand-in.ts';
import { absencesFrom } from './store.ts';

/** The absent members for whom somebody acts today; it is their own calendar that tells, as for their reminders. */
export async function actingFor(
  { tx, careTeam, now }: Pick<Context, 'tx' | 'careTeam' | 'now'>,
  { id, zone }: Pick<Practitioner, 'id' | 'zone'>,
): Promise<readonly PractitionerId[]> {
  const today = localParts(now, zone ?? careTeam.zone).date;
  const absences = await absencesFrom(tx, careTeam.id, today);
  if (absences.every(({ delegateId }) => delegateId === null)) return [];
  return actsFor(id, await activePractitioners(tx, careTeam.id), absences, today);
}
