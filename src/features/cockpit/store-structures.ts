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
 * The other structures that somebody steers, by name, as counts alone: those in which the account that they speak with
 * (the same id on the same platform) belongs to an active steward. The accounts are looked for across structures, since
 * they are what tells which structures these are; each is then read with its own id.
 */
export async function otherStructures(
  tx: Tx,
  now: Date,
  { id, careTeamId: own }: Pick<Practitioner, 'id' | 'careTeamId'>,
): Promise<readonly StructureSummary[]> {
  const accounts = await tx.chatAccount.findMany({
    where: { careTeamId: own, practitionerId: id },
    select: { externalId: true, workspace: { select: { platform: true } } },
  });
  const elsewhere = await tx.chatAccount.findMany({
    where: {
      careTeamId: { not: own },
      OR: accounts.map(({ externalId, workspace: { platform } }) => ({ externalId, workspace: { platform } })),
      practitioner: { active: true, role: { in: [...stewards] } },
    },
    select: { careTeamId: true },
    distinct: ['careTeamId'],
    orderBy: { careTeamId: 'asc' },
    take: most,
  });
  const summaries: StructureSummary[] = [];
  for (const account of elsewhere) {
    const team = await careTeamById(tx, careTeamId.parse(account.careTeamId));
    summaries.push({ name: team.name, counts: countsOf(await readCockpit(tx, team, now)) });
  }
  return summaries.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
