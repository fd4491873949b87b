import { afterQuiet } from '../../core/calendar.ts';
import { meetingId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { meetingById } from '../meeting/store.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { whileWanted } from '../while-wanted.ts';
import { askedIn, type PolledMeeting, pollState, waitingIn } from './model.ts';
import { kinds, reminderOf } from './notifications.ts';
import { pollOf } from './store.ts';
import { resultView } from './views/detail.ts';
import { lapsedView } from './views/settled.ts';
import { personalTableView, tableView } from './views/table.ts';

/** What the outbox sends about polls, written from the rows as they are at the moment of sending. */
export const pollDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.table,
    render: (context) =>
      aboutPoll(context, (polled) => {
        const { recipient } = context;
        if (recipient === undefined) return { kind: 'view', view: tableView(polled, context) };
        return whileWanted(context, settled(polled, context), personalTableView(polled, context, recipient));
      }),
  }),
  defineDelivery({ kind: kinds.reminder, render: (context) => toPerson(context, renderReminder) }),
  defineDelivery({
    kind: kinds.result,
    render: (context) =>
      toPerson(context, (polled, person) =>
        whileWanted(context, settled(polled, context), resultView(polled, context, person)),
      ),
  }),
  defineDelivery({
    kind: kinds.lapsed,
    render: (context) => toPerson(context, ({ meeting }) => ({ kind: 'view', view: lapsedView(meeting, context) })),
  }),
];

/** Why nobody is asked any more: the date is chosen, or there will be none. */
function settled({ meeting }: PolledMeeting, { now }: DeliveryContext): string | undefined {
  return pollState(meeting, now) === 'settled' ? 'poll-closed' : undefined;
}

async function aboutPoll(
  context: DeliveryContext,
  render: (polled: PolledMeeting) => Rendered | Promise<Rendered>,
): Promise<Rendered> {
  const { tx, careTeam, delivery } = context;
  const id = meetingId.parse(delivery.subjectId);
  const [meeting, poll] = [await meetingById(tx, careTeam.id, id), await pollOf(tx, careTeam.id, id)];
  if (meeting === undefined || poll === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
  return render({ meeting, poll });
}

function toPerson(
  context: DeliveryContext,
  render: (polled: PolledMeeting, person: Practitioner, context: DeliveryContext) => Rendered | Promise<Rendered>,
): Promise<Rendered> {
  return aboutPoll(context, (polled) => {
    if (context.recipient === undefined) return { kind: 'cancel', reason: 'no-recipient' };
    return render(polled, context.recipient, context);
  });
}

function renderReminder(polled: PolledMeeting, person: Practitioner, context: DeliveryContext): Rendered {
  const { now, zone, careTeam } = context;
  const { meeting, poll } = polled;
  const { pollClosesAt: closesAt } = meeting;
  if (closesAt === null || pollState(meeting, now) !== 'open') return { kind: 'cancel', reason: 'poll-closed' };
  if (!waitingIn(poll, askedIn(meeting)).some(({ id }) => id === person.id)) {
    return { kind: 'cancel', reason: 'already-answered' };
  }
  const dueAt = reminderOf({ openedAt: poll.openedAt, closesAt }, person, careTeam);
  if (dueAt === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
  // Late after an outage, or the person's zone has changed since.
  const at = afterQuiet(new Date(Math.max(dueAt.getTime(), now.getTime())), zone);
  if (at >= closesAt) return { kind: 'cancel', reason: 'too-late' };
  if (at > now) return { kind: 'postpone', until: at };
  return { kind: 'view', view: personalTableView(polled, context, person, 'reminder') };
}
