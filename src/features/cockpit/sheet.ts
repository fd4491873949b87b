import { localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import { type AskedAbout, withDecisions } from '../decision/asked-about.ts';
import type { OpinionRequest } from '../opinion/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import type { Task } from '../task/model.ts';
import { readableTasks, taskReader } from '../task/readable.ts';
import type { Vote } from '../vote/model.ts';
import type { CockpitContent, StructureSummary } from './model.ts';
import { readCockpit } from './store.ts';
import { otherStructures } from './store-structures.ts';

/** Everything that the cockpit of one steward shows. */
export interface CockpitSheet {
  readonly content: CockpitContent;
  /** The worst of the late tasks, as the reader may read them. */
  readonly late: readonly Task[];
  readonly votes: readonly AskedAbout<Vote>[];
  readonly opinions: readonly AskedAbout<OpinionRequest>[];
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** "yyyy-MM-dd" in the structure's zone. */
  readonly today: string;
  /** The other structures that the reader steers. */
  readonly others: readonly StructureSummary[];
}

/** As many votes, or requests for opinions, as are named. */
const shown = 3;

export async function cockpitSheet(around: Pick<Context, 'tx' | 'now' | 'careTeam' | 'actor'>): Promise<CockpitSheet> {
  const { tx, now, careTeam, actor } = around;
  const content = await readCockpit(tx, careTeam, now);
  return {
    content,
    late: await readableTasks(around, await taskReader(around, actor), content.late.worst),
    votes: await withDecisions(tx, careTeam.id, actor, content.votes.slice(0, shown)),
    opinions: await withDecisions(tx, careTeam.id, actor, content.opinions.slice(0, shown)),
    people: await allPractitioners(tx, careTeam.id),
    today: localParts(now, careTeam.zone).date,
    others: await otherStructures(tx, now, actor),
  };
}
