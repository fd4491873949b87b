import type { CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { purgeDecision } from '../decision/store.ts';
import { flashPurged } from '../flash/withdrawn.ts';
import { purgeOpinions } from '../opinion/purge.ts';
import { followTasks } from '../task/follow.ts';
import { purgeTasks } from '../task/store.ts';
import { purgeVotes } from '../vote/withdraw.ts';

/** What people wrote in the row of a case itself: to be changed with whatever else becomes of it. */
export const noTexts = { question: '', subject: '' } as const;

/**
 * Erases whatever else was written about a case, in every table and in the messages that showed it: decisions, opinions,
 * reasons of votes, remarks, tasks that are over. Codes, statuses and dates stay. The one list of these tables.
 */
export async function purgeTexts(tx: Tx, team: CareTeam, now: Date, id: CaseReviewId): Promise<void> {
  await purgeOpinions(tx, team, now, id);
  await purgeVotes(tx, team, now, id);
  await purgeDecision(tx, team.id, now, id);
  await flashPurged(tx, team, now, id);
  await followTasks(tx, team, now, await purgeTasks(tx, team.id, now, id));
}
