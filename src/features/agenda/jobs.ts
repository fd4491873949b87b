import { caseReviewId, meetingId } from '../../core/ids.ts';
import { caseById, casesOfMeeting } from '../case-review/store.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { hasStarted, type MeetingWithInvitations, newsWaitsUntil } from '../meeting/model.ts';
import { isOff } from '../meeting/status.ts';
import { meetingById } from '../meeting/store.ts';
import { offView } from '../meeting/views/off.ts';
import { whileWanted } from '../while-wanted.ts';
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
  const { tx, now, recipient } = context;
  const meeting = await meetingOf(context);
  if (meeting === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  const off = isOff(meeting);
  const view = off ? offView(meeting, context) : postedView(await loadAgenda(tx, meeting, now), context, recipient);
  if (recipient === undefined) return { kind: 'view', view };
  return whileWanted(context, off ? 'meeting-cancelled' : undefined, view, newsWaitsUntil(meeting));
}

async function renderEmpty(context: DeliveryContext): Promise<Rendered> {
  const { tx, now, careTeam } = context;
  const meeting = await meetingOf(context);
  if (meeting === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  const empty = (await casesOfMeeting(tx, careTeam.id, meeting.id)).length === 0;
  return whileWanted(context, whyNotEmpty(meeting, empty, now), emptyView(meeting, context), newsWaitsUntil(meeting));
}

/** Why nobody is told that an agenda is empty. */
function whyNotEmpty(meeting: MeetingWithInvitations, empty: boolean, now: Date): string | undefined {
  if (isOff(meeting)) return 'meeting-cancelled';
  if (hasStarted(meeting, now)) return 'too-late';
  return empty ? undefined : 'no-longer-true';
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
