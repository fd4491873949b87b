import type { DecisionId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';

/**
 * Brings everything that hangs on a decision (messages on screens, the timer of its review date) in line with what it has
 * become. Called after every change of a decision; calling it once more changes nothing.
 */
export async function followDecision(_tx: Tx, _team: CareTeam, _now: Date, _id: DecisionId): Promise<void> {}
