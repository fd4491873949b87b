import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type FilingList, filesForTeam, type Scope } from './model.ts';
import { roundDays } from './rounds.ts';
import { filings } from './store.ts';

/** A person's list, or the whole structure's for those who look after it; what was filed lately may be taken back. */
export async function filingList(
  {
    tx,
    careTeam,
    actor,
    now,
  }: {
    readonly tx: Tx;
    readonly careTeam: CareTeam;
    readonly actor: Practitioner;
    readonly now: Date;
  },
  wanted: Scope,
): Promise<FilingList> {
  const scope = filesForTeam(actor) ? wanted : 'mine';
  const since = new Date(now.getTime() - roundDays * 24 * 3_600_000);
  const found = await filings(tx, careTeam.id, scope === 'team' ? 'team' : actor, since);
  return {
    scope,
    maySeeTeam: filesForTeam(actor),
    reader: actor.id,
    toFile: found.filter(({ filing }) => filing === 'to-file'),
    filed: found.filter(({ filing }) => filing === 'filed').reverse(),
  };
}
