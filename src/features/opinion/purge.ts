import type { CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { holdDecision } from '../decision/store.ts';
import { opinionKinds } from './kinds.ts';
import { withdrawRequest } from './notifications.ts';
import { purgeTexts, requestsAboutCase } from './store.ts';

/** The case of these decisions was withdrawn: nobody is asked about them any more, and no text of an opinion remains. */
export async function purgeOpinions(tx: Tx, team: CareTeam, now: Date, caseId: CaseReviewId): Promise<void> {
  for (const request of await requestsAboutCase(tx, team.id, caseId)) {
    // As whoever closes one does, so that two never wait for each other.
    await holdDecision(tx, team.id, request.decisionId);
    await withdrawRequest(tx, team, now, request);
    await purgeTexts(tx, team.id, request.id);
    await refresh(tx, team.id, now, { subjectId: request.id, kinds: Object.values(opinionKinds) });
  }
}
