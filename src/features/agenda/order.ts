import { createHash } from 'node:crypto';
import type { CaseReviewId } from '../../core/ids.ts';
import type { CaseReview } from '../case-review/model.ts';

/** Whether a case may still change its place: it stands on the agenda and has not been begun. */
export function isMovable({ status, startedAt }: Pick<CaseReview, 'status' | 'startedAt'>): boolean {
  return status === 'on-agenda' && startedAt === null;
}

/** The cases that may still change places, in order. */
export function movable(cases: readonly CaseReview[]): readonly CaseReview[] {
  return cases.filter(isMovable);
}

/** An order in a few letters: buttons and forms carry it, so that nobody changes an agenda other than the one they saw. */
export function fingerprint(cases: readonly Pick<CaseReview, 'id' | 'minutes'>[]): string {
  const text = cases.map(({ id, minutes }) => `${id}:${minutes}`).join(' ');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The agenda with one case at another place among those that may move, from 0; what was begun keeps its own. A place
 * beyond either end means that end; a case that may not move leaves everything as it is.
 */
export function withCaseAt(cases: readonly CaseReview[], id: CaseReviewId, place: number): readonly CaseReview[] {
  const [moving] = movable(cases).filter((one) => one.id === id);
  if (moving === undefined) return cases;
  const others = movable(cases).filter((one) => one.id !== id);
  const ordered = [...others.slice(0, Math.max(0, place)), moving, ...others.slice(Math.max(0, place))];
  const next = ordered[Symbol.iterator]();
  return cases.map((review) => (isMovable(review) ? (next.next().value ?? review) : review));
}
