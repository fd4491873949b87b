import type { CareTeamId, CaseReviewId, VoteId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/**
 * Whether ballots are still taken, and stays so until the transaction ends: no ballot slips in beside whoever closes.
 * Whoever changes a vote has taken its decision first (`holdDecision`): so two never wait for each other.
 */
export async function holdOpen(tx: Tx, team: CareTeamId, now: Date, id: VoteId): Promise<boolean> {
  const { count } = await tx.vote.updateMany({
    where: { id, careTeamId: team, state: 'open', closesAt: { gt: now } },
    data: { careTeamId: team },
  });
  return count === 1;
}

/** As `holdDecision` for all decisions of a case: no vote is opened on one beside whoever erases them. */
export async function holdDecisionsOf(tx: Tx, team: CareTeamId, caseId: CaseReviewId): Promise<void> {
  await tx.decision.updateMany({ where: { careTeamId: team, caseReviewId: caseId }, data: { careTeamId: team } });
}
