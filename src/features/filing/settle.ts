import type { CaseReviewId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { type CaseReview, isAnonymous } from '../case-review/model.ts';
import { caseById, changeCase } from '../case-review/store.ts';
import { planChase, planReview } from './notifications.ts';

/**
 * What follows for a case once it has been examined: the requester is to file the minutes, unless it is anonymous; it
 * comes back at its review date; it is closed when nothing is left to do. Asked again it changes nothing.
 */
export async function settleCase(tx: Tx, team: CareTeam, now: Date, id: CaseReviewId): Promise<void> {
  const review = await caseById(tx, team.id, id);
  if (review === undefined || review.status !== 'examined') return;
  const due = dueAfter(review);
  if (due.status === review.status && due.filing === review.filing) return;
  if (!(await changeCase(tx, team.id, now, review, due))) return;
  if (due.filing === 'to-file') await planChase(tx, team, now, review.requesterId);
  await planReview(tx, team, review);
}

function dueAfter(review: CaseReview): Pick<CaseReview, 'filing' | 'status'> {
  if (isAnonymous(review)) return { filing: 'none', status: review.reviewOn === null ? 'closed' : 'to-review' };
  const filing = review.filing === 'filed' ? 'filed' : 'to-file';
  if (review.reviewOn !== null) return { filing, status: 'to-review' };
  return { filing, status: filing === 'filed' ? 'closed' : 'examined' };
}
