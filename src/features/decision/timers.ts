import { decisionId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { caseById } from '../case-review/store.ts';
import { defineTimer, type TimerContext, type TimerKind } from '../define.ts';
import { followDecision } from './follow.ts';
import { decisionKinds } from './kinds.ts';
import { askForReview, planReview } from './notifications.ts';
import { comesBackWithCase, isUnderReview, reviewDue } from './review.ts';
import { changeDecision, decisionById } from './store.ts';

/** What happens by itself: decisions come back at their review date. */
export const decisionTimers: readonly TimerKind[] = [defineTimer({ kind: decisionKinds.review, run: comeBack })];

async function comeBack({ tx, careTeam, now, subjectId }: TimerContext): Promise<void> {
  const decision = await decisionById(tx, careTeam.id, decisionId.parse(subjectId));
  if (decision === undefined) return;
  const today = localParts(now, careTeam.zone).date;
  const due = reviewDue(decision, today);
  if (due === undefined && !isUnderReview(decision, today)) return;
  // The clock was put back.
  if (due !== undefined && due > today) return planReview(tx, careTeam, now, decision);
  if (due !== undefined && !(await changeDecision(tx, careTeam.id, now, decision, { status: 'to-review' }))) return;
  const { caseReviewId } = decision;
  const review = caseReviewId === null ? undefined : await caseById(tx, careTeam.id, caseReviewId);
  if (!comesBackWithCase(decision, review)) await askForReview(tx, careTeam, now, decision);
  await followDecision(tx, careTeam, now, decision.id);
}
