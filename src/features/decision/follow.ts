import type { DecisionId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { withdrawOpinions } from '../opinion/notifications.ts';
import { withdrawVotes } from '../vote/withdraw.ts';
import { decisionKinds } from './kinds.ts';
import { announceDecision, planReview } from './notifications.ts';
import { decisionById } from './store.ts';

/**
 * Brings everything that hangs on a decision (messages on screens, the timer of its review date, what is still asked about
 * it) in line with what it has become. Called after every change of a decision; calling it once more changes nothing.
 */
export async function followDecision(tx: Tx, team: CareTeam, now: Date, id: DecisionId): Promise<void> {
  const decision = await decisionById(tx, team.id, id);
  if (decision === undefined) return;
  if (decision.status !== 'proposed') {
    await withdrawOpinions(tx, team, now, id);
    await withdrawVotes(tx, team, now, id);
  }
  await planReview(tx, team, now, decision);
  await announceDecision(tx, team, now, decision);
  await refresh(tx, team.id, now, { subjectId: id, kinds: [decisionKinds.announced, decisionKinds.review] });
}
