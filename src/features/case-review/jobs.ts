import { afterQuiet } from '../../core/calendar.ts';
import { caseReviewId, meetingId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { hasStarted } from '../meeting/model.ts';
import { isUpcoming } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import { allPractitioners } from '../practitioner/store.ts';
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
  if (!isUpcoming(meeting) || hasStarted(meeting, now)) return { kind: 'cancel', reason: 'too-late' };
  const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
  const people = await allPractitioners(tx, careTeam.id);
  return awake(context, meeting.startsAt, { kind: 'view', view: toOrganiserView(meeting, cases, people, context) });
}

async function renderIncomplete(context: DeliveryContext): Promise<Rendered> {
  const { tx, careTeam, delivery } = context;
  const review = await caseById(tx, careTeam.id, caseReviewId.parse(delivery.subjectId));
  if (review === undefined) return { kind: 'cancel', reason: 'case-gone' };
  const meeting = review.meetingId === null ? undefined : await meetingById(tx, careTeam.id, review.meetingId);
  return awake(context, meeting?.startsAt, { kind: 'view', view: incompleteView(review, context) });
}

/** News can wait until the end of the reader's quiet hours, unless their RCP starts before. */
function awake({ now, zone }: DeliveryContext, startsAt: Date | undefined, news: Rendered): Rendered {
  const until = afterQuiet(now, zone);
  const inTime = startsAt === undefined || until < startsAt;
  return until > now && inTime ? { kind: 'postpone', until } : news;
}
