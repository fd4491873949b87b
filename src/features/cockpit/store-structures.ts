import { careTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { careTeamById } from '../care-team/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { countsOf, type StructureSummary } from './model.ts';
import { readCockpit } from './store.ts';

/** Nobody coordinates more structures than this. */
const most = 10;

/**
 * The other structures that somebody steers, by name, as counts alone: those in which they have shown that they are the
 * same person (link.ts), as long as they are an active steward there. Each is read with its own id.
 */
export async function otherStructures(
  tx: Tx,
  now: Date,
  { id, careTeamId: own }: Pick<Practitioner, 'id' | 'careTeamId'>,
): Promise<readonly StructureSummary[]> {
  const shared = await tx.sharedPerson.findUnique({ where: { practitionerId: id, careTeamId: own } });
  if (shared === null) return [];
  const elsewhere = await tx.sharedPerson.findMany({
    where: {
      sharedId: shared.sharedId,
      careTeamId: { not: own },
      practitioner: { active: true, role: { in: [...stewards] } },
    },
    select: { careTeamId: true },
    distinct: ['careTeamId'],
    orderBy: { careTeamId: 'asc' },
    take: most,
  });
  const summaries: StructureSummary[] = [];
  for (const one of elsewhere) {
    const team = await careTeamById(tx, careTeamId.parse(one.careTeamId));
    summaries.push({ name: team.name, counts: countsOf(await readCockpit(tx, team, now)) });
  }
  return summaries.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
