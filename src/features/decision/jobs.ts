import { morningOf } from '../../core/at-work.ts';
import { isWorkingDay } from '../../core/calendar.ts';
import { decisionId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import { sentence } from '../../ui/view.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { practitionerById } from '../practitioner/store.ts';
import { whileWanted } from '../while-wanted.ts';
import { decisionKinds } from './kinds.ts';
import type { Decision } from './model.ts';
import { renderRegister } from './register-file.ts';
import { isUnderReview } from './review.ts';
import { inForce } from './status.ts';
import { decisionById } from './store.ts';
import { isNewestTo } from './store-around.ts';
import { readableIds } from './store-readable.ts';
import { announcementView } from './views/announcement.ts';
import { reviewView, whatBecameOf } from './views/review.ts';

/** What the outbox sends about decisions, written from the rows as they are at the moment of sending. */
export const decisionDeliveries: readonly DeliveryKind[] = [
  defineDelivery({ kind: decisionKinds.announced, render: (context) => aboutDecision(context, renderAnnouncement) }),
  defineDelivery({ kind: decisionKinds.review, render: (context) => aboutDecision(context, renderReview) }),
  defineDelivery({ kind: decisionKinds.register, render: renderRegister }),
];

async function aboutDecision(
  context: DeliveryContext,
  render: (context: DeliveryContext, decision: Decision, successor: Decision | undefined) => Promise<Rendered>,
): Promise<Rendered> {
  const { tx, careTeam, delivery } = context;
  const decision = await decisionById(tx, careTeam.id, decisionId.parse(delivery.subjectId));
  if (decision === undefined) return { kind: 'cancel', reason: 'decision-gone' };
  const { supersededById: next } = decision;
  return render(context, decision, next === null ? undefined : await decisionById(tx, careTeam.id, next));
}

async function renderAnnouncement(
  context: DeliveryContext,
  decision: Decision,
  successor: Decision | undefined,
): Promise<Rendered> {
  const { ownerId, status } = decision;
  const owner = ownerId === null ? undefined : await practitionerById(context.tx, context.careTeam.id, ownerId);
  const stands = inForce.some((one) => one === status);
  const view = announcementView(decision, { owner: owner?.displayName, successor }, context);
  return whileWanted(context, stands ? undefined : 'no-longer-true', view);
}

async function renderReview(
  context: DeliveryContext,
  decision: Decision,
  successor: Decision | undefined,
): Promise<Rendered> {
  const { tx, careTeam, delivery, now, zone, recipient } = context;
  if (recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
  // Put off and asked again: only the newest question is one.
  const newest = await isNewestTo(tx, careTeam.id, recipient.id, delivery);
  const due = newest && isUnderReview(decision, localParts(now, careTeam.zone).date);
  const { date } = localParts(now, zone);
  const { holidayRegion } = careTeam;
  if (due && !delivery.posted && !isWorkingDay(date, holidayRegion)) {
    return { kind: 'postpone', until: morningOf(date, { zone, holidayRegion }) };
  }
  const readable = (await readableIds(tx, careTeam.id, recipient, [decision])).has(decision.id);
  const reviewed = { decision, readable, successor };
  const view = newest ? reviewView(reviewed, context) : sentence(whatBecameOf(reviewed, context));
  return whileWanted(context, due ? undefined : 'no-longer-needed', view);
}
