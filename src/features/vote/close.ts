import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { followDecision } from '../decision/follow.ts';
import { changeDecision, decisionById, holdDecision } from '../decision/store.ts';
import { mayBeCounted, turnoutOf, type Vote } from './model.ts';
import { stopAsking, tellResult } from './notifications.ts';
import { outcomeOf, statusAfter, tallyOf } from './outcome.ts';
import { endVote, voteById } from './store.ts';
import { ballotsOf, emptyBox } from './store-ballots.ts';
import { withdrawVote } from './withdraw.ts';

/**
 * Counts the ballots, and the decision becomes what they say: once, whoever closes the vote at the same instant. A vote
 * on what is no longer proposed is withdrawn instead. `by` is who closed it before its time.
 */
export async function closeVote(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { id, decisionId }: Pick<Vote, 'id' | 'decisionId'>,
  by?: PractitionerId,
): Promise<void> {
  await holdDecision(tx, team.id, decisionId);
  const [vote, decision] = [await voteById(tx, team.id, id), await decisionById(tx, team.id, decisionId)];
  if (vote?.state !== 'open' || decision === undefined) return;
  if (decision.status !== 'proposed') {
    await withdrawVote(tx, team, now, vote);
    return;
  }
  if (!mayBeCounted(vote)) await emptyBox(tx, team.id, id);
  const tally = tallyOf(await ballotsOf(tx, team.id, vote));
  const outcome = outcomeOf(vote.method, tally, turnoutOf(vote).quorate);
  if (!(await endVote(tx, team.id, now, id, { state: 'closed', outcome }))) return;
  await stopAsking(tx, team, now, vote);
  const status = statusAfter(outcome);
  if (status !== undefined && !(await changeDecision(tx, team.id, now, decision, { status }))) {
    throw new Error('a decision changed while it was held');
  }
  await followDecision(tx, team, now, decision.id);
  await tellResult(tx, team, now, vote, by);
}
