import type { CaseReviewId, DecisionId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { voteKinds } from './kinds.ts';
import type { Vote } from './model.ts';
import { stopAsking } from './notifications.ts';
import { endVote, votesAboutCase, votesOn } from './store.ts';
import { emptyBox, purgeReasons } from './store-ballots.ts';
import { holdDecisionsOf } from './store-hold.ts';

/** Ends a vote without a result; false when it has ended before. */
export async function withdrawVote(tx: Tx, team: CareTeam, now: Date, { id }: Pick<Vote, 'id'>): Promise<boolean> {
  if (!(await endVote(tx, team.id, now, id, { state: 'withdrawn' }))) return false;
  await emptyBox(tx, team.id, id);
  await stopAsking(tx, team, now, { id });
  return true;
}

/**
 * A decision was settled without its vote, or superseded: nobody votes on it any more, and the messages that told the
 * result of an earlier vote show what has become of it.
 */
export async function withdrawVotes(tx: Tx, team: CareTeam, now: Date, decision: DecisionId): Promise<void> {
  for (const vote of await votesOn(tx, team.id, decision)) {
    await withdrawVote(tx, team, now, vote);
    await refresh(tx, team.id, now, { subjectId: vote.id, kinds: [voteKinds.result] });
  }
}

/** The case of these decisions was withdrawn: nobody votes on them any more, and no reason of an objection remains. */
export async function purgeVotes(tx: Tx, team: CareTeam, now: Date, caseId: CaseReviewId): Promise<void> {
  await holdDecisionsOf(tx, team.id, caseId);
  for (const vote of await votesAboutCase(tx, team.id, caseId)) {
    await withdrawVote(tx, team, now, vote);
    await purgeReasons(tx, team.id, vote);
    await refresh(tx, team.id, now, { subjectId: vote.id, kinds: Object.values(voteKinds) });
  }
}
