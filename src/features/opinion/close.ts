import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { isErased } from '../decision/steps.ts';
import { decisionById, holdDecision } from '../decision/store.ts';
import type { OpinionRequest } from './model.ts';
import { stopAsking, tellSummary, withdrawRequest } from './notifications.ts';
import { endRequest, requestById } from './store.ts';

/**
 * Takes no more opinions and tells whoever asked what was said: once, whoever closes it at the same instant. A request
 * about what is no longer proposed is withdrawn instead. `seenBy` is who reads the answer to their click instead.
 */
export async function closeRequest(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { id, decisionId }: Pick<OpinionRequest, 'id' | 'decisionId'>,
  seenBy?: PractitionerId,
): Promise<void> {
  await holdDecision(tx, team.id, decisionId);
  const [request, decision] = [await requestById(tx, team.id, id), await decisionById(tx, team.id, decisionId)];
  if (request?.state !== 'open' || decision === undefined) return;
  if (decision.status !== 'proposed' || isErased(decision)) {
    await withdrawRequest(tx, team, now, request);
    return;
  }
  if (!(await endRequest(tx, team.id, now, id, 'closed'))) return;
  await stopAsking(tx, team, now, request);
  await tellSummary(tx, team, now, request, seenBy);
}
