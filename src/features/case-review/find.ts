import type { CaseReviewId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { practitionerById } from '../practitioner/store.ts';
import { parseCode } from './code.ts';
import type { CaseReview } from './model.ts';
import { caseById, casesOfCode } from './store.ts';

/** The case that a button or form is about. Throws UserError when it is gone. */
export async function findCase(context: Context, id: CaseReviewId): Promise<CaseReview> {
  const review = await caseById(context.tx, context.careTeam.id, id);
  if (review === undefined) throw new UserError('case-gone');
  return review;
}

/** The newest request of the code that somebody typed. Throws UserError when it is none, mistyped or unknown. */
export async function findByCode(context: Context, typed: string): Promise<CaseReview> {
  if (typed === '') throw new UserError('case-which');
  const code = parseCode(typed);
  if (code === undefined) throw new UserError('case-mistyped', typed.slice(0, 60));
  const [newest] = await casesOfCode(context.tx, context.careTeam.id, code);
  if (newest === undefined) throw new UserError('case-unknown', code);
  return newest;
}

/** A case that only its requester may change or follow up. Throws UserError when it is gone or somebody else's. */
export async function findOwnCase(context: Context, id: CaseReviewId): Promise<CaseReview> {
  const review = await findCase(context, id);
  if (review.requesterId === context.actor.id) return review;
  throw new UserError('case-not-yours', (await requesterOf(context, review)).displayName);
}

/** Who proposed a case; somebody who left is still known by name. */
export async function requesterOf({ tx, careTeam }: Context, review: CaseReview): Promise<Practitioner> {
  const requester = await practitionerById(tx, careTeam.id, review.requesterId);
  if (requester === undefined) throw new Error('a case without requester: the database forbids it');
  return requester;
}
