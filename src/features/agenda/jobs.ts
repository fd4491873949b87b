import { afterQuiet } from '../../core/calendar.ts';
import { caseReviewId, meetingId } from '../../core/ids.ts';
import { caseById, casesOfMeeting } from '../case-review/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { hasStarted } from '../meeting/model.ts';
import { isOff } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import { offView } from '../meeting/views/off.ts';
import { loadAgenda } from './load.ts';
import { agendaKinds } from './notifications.ts';
import { ownCaseReminders } from './own-case.ts';
import { emptyView, ownCaseView, postedView } from './views/messages.ts';

/** What the outbox sends about agendas, written from the rows as they are at the moment of sending. */
export const agendaDeliveries: readonly DeliveryKind[] = [
  defineDelivery({ kind: agendaKinds.posted, render: renderPosted }),
  defineDelivery({ kind: agendaKinds.empty, render: renderEmpty }),
  defineDelivery({ kind: agendaKinds.ownCase, render: renderOwnCase }),
];

async function renderPosted(context: DeliveryContext): Promise<Rendered> {
  const { tx, now, zone, recipient } = context;
  const meeting = await meetingOf(context);
  if (meeting === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  if (isOff(meeting)) return { kind: 'view', view: offView(meeting, context) };
  const until = afterQuiet(now, zone);
  if (recipient !== undefined && until > now && until < meeting.startsAt) return { kind: 'postpone', until };
  return { kind: 'view', view: postedView(await loadAgenda(tx, meeting, now), context, recipient) };
}

async function renderEmpty(context: DeliveryContext): Promise<Rendered> {
  const { tx, now, zone, careTeam } = context;
  const meeting = await meetingOf(context);
  if (meeting === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  if (isOff(meeting)) return { kind: 'cancel', reason: 'meeting-cancelled' };
  if (hasStarted(meeting, now)) return { kind: 'cancel', reason: 'too-late' };
  if ((await casesOfMeeting(tx, careTeam.id, meeting.id)).length > 0)
    return { kind: 'cancel', reason: 'no-longer-true' };
  const until = afterQuiet(now, zone);
  return until > now && until < meeting.startsAt
    ? { kind: 'postpone', until }
    : { kind: 'view', view: emptyView(meeting, context) };
}

async function renderOwnCase(context: DeliveryContext): Promise<Rendered> {
  const { tx, now, careTeam, recipient, delivery } = context;
  const id = caseReviewId.parse(delivery.subjectId);
  const review = await caseById(tx, careTeam.id, id);
  const at = review?.status === 'on-agenda' ? review.meetingId : null;
  const meeting = at === null ? undefined : await meetingById(tx, careTeam.id, at);
  if (meeting === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
  const cases = await casesOfMeeting(tx, careTeam.id, meeting.id);
  const mine = ownCaseReminders(meeting, cases, careTeam, now).find(
    (one) => one.slot.review.id === id && one.practitioner === recipient?.id,
  );
  if (mine === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
  // What comes before takes longer than planned.
  if (mine.dueAt > now) return { kind: 'postpone', until: mine.dueAt };
  if (mine.slot.startsAt <= now && meeting.status !== 'in-session') return { kind: 'cancel', reason: 'too-late' };
  return { kind: 'view', view: ownCaseView(mine.slot, meeting, context) };
}

function meetingOf({ tx, careTeam, delivery }: DeliveryContext) {
  return meetingById(tx, careTeam.id, meetingId.parse(delivery.subjectId));
}
