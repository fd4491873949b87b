import { caseReviewId, meetingId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { hasStarted, newsWaitsUntil } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { whileWanted } from '../while-wanted.ts';
import { caseKinds } from './notifications.ts';
import { caseById, casesOfMeeting } from './store.ts';
import { incompleteView, toOrganiserView } from './views/messages.ts';

/** What the outbox sends about cases, written from the rows as they are at the moment of sending. */
export const caseDeliveries: readonly DeliveryKind[] = [
  defineDelivery({ kind: caseKinds.proposed, render: renderProposed }),
  defineDelivery({ kind: caseKinds.incomplete, render: renderIncomplete }),
];

async function renderProposed(context: DeliveryContext): Promise<Rendered> {
  const { tx, careTeam, now, delivery } = context;
  const meeting = await meetingById(tx, careTeam.id, meetingId.parse(delivery.subjectId));
  if (meeting === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  const refusal = isUpcoming(meeting) && !hasStarted(meeting, now) ? undefined : 'too-late';
  const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
  const people = await allPractitioners(tx, careTeam.id);
  return whileWanted(context, refusal, toOrganiserView(meeting, cases, people, context), newsWaitsUntil(meeting));
}

async function renderIncomplete(context: DeliveryContext): Promise<Rendered> {
  const { tx, careTeam, delivery } = context;
  const review = await caseById(tx, careTeam.id, caseReviewId.parse(delivery.subjectId));
  if (review === undefined) return { kind: 'cancel', reason: 'case-gone' };
  const meeting = review.meetingId === null ? undefined : await meetingById(tx, careTeam.id, review.meetingId);
  const refusal = review.status === 'incomplete' ? undefined : 'no-longer-needed';
  return whileWanted(context, refusal, incompleteView(review, context), meeting && newsWaitsUntil(meeting));
}
