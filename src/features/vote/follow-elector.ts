import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { holdDecision } from '../decision/store.ts';
import { closeVote } from './close.ts';
import { turnoutOf } from './model.ts';
import { voteById, votesWaitingFor } from './store.ts';

/** Somebody has left the team: a vote in which nobody else was waited for closes now, as it does after a last ballot. */
export async function followElector(tx: Tx, team: CareTeam, now: Date, who: PractitionerId): Promise<void> {
  for (const { id, decisionId } of await votesWaitingFor(tx, team.id, now, who)) {
    // Somebody may be voting at this instant: one of the two then sees that nobody is missing.
    await holdDecision(tx, team.id, decisionId);
    const vote = await voteById(tx, team.id, id);
    if (vote !== undefined && turnoutOf(vote).waiting.length === 0) await closeVote(tx, team, now, vote);
  }
}
