import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { maySeeDetail } from '../case-review/access.ts';
import { caseById } from '../case-review/store.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Decision } from './model.ts';

/** Tells who may read a decision: everyone, unless it is about a case. */
export async function readersOf(
  tx: Tx,
  team: CareTeamId,
  { caseReviewId }: Pick<Decision, 'caseReviewId'>,
): Promise<(person: Pick<Practitioner, 'id' | 'profession'>) => boolean> {
  if (caseReviewId === null) return () => true;
  const review = await caseById(tx, team, caseReviewId);
  if (review === undefined) return () => false;
  // The RCP of the case may be another one than the decision's own.
  const meeting = review.meetingId === null ? undefined : await meetingById(tx, team, review.meetingId);
  return (person) => maySeeDetail(person, review, meeting);
}
