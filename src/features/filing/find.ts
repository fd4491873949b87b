import type { CaseReviewId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import { findCase } from '../case-review/find.ts';
import type { CaseReview } from '../case-review/model.ts';
import type { Context } from '../context.ts';
import { answersFor } from './model.ts';

/** The case that the actor is about to settle. Throws UserError when it is gone or somebody else's. */
export async function findOwnCase(context: Context, id: CaseReviewId): Promise<CaseReview> {
  const review = await findCase(context, id);
  if (!answersFor(context.actor, review)) throw new UserError('filing-not-yours', review.code);
  return review;
}
