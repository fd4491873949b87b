import type { CaseReview } from '../case-review/model.ts';
import type { Decision } from './model.ts';
import { inForce } from './status.ts';
import { isErased } from './steps.ts';

type Reviewed = Pick<Decision, 'status' | 'statement' | 'reviewOn'>;

/** Whether its review date has come and nobody has said yet whether it stands. `today` is "yyyy-MM-dd". */
export function isUnderReview(decision: Reviewed, today: string): boolean {
  const { status, reviewOn } = decision;
  return status === 'to-review' && reviewOn !== null && reviewOn <= today && !isErased(decision);
}

/** The date at which it is still to be asked for; undefined when there is none, or that was done. */
export function reviewDue(decision: Reviewed, today: string): string | undefined {
  if (decision.reviewOn === null || isErased(decision) || isUnderReview(decision, today)) return undefined;
  return inForce.some((status) => status === decision.status) ? decision.reviewOn : undefined;
}

/**
 * Whether features/filing asks already: what an RCP decided comes back with its case. A later date than the case's, or
 * what superseded the decision, the case knows nothing of.
 */
export function comesBackWithCase(
  { reviewOn, supersedesId }: Pick<Decision, 'reviewOn' | 'supersedesId'>,
  review: Pick<CaseReview, 'reviewOn'> | undefined,
): boolean {
  return review !== undefined && supersedesId === null && review.reviewOn === reviewOn;
}
