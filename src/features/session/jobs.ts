import { meetingId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { MeetingStatus } from '../meeting/status.ts';
import { whileWanted } from '../while-wanted.ts';
import { loadSession } from './load.ts';
import type { Session } from './model.ts';
import { kinds } from './notifications.ts';
import { minutesDueView, unfinishedView } from './views/asked.ts';
import { boardView } from './views/board.ts';

/** What the outbox sends about sessions, written from the rows as they are at the moment of sending. */
export const sessionDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.board,
    render: async (context) => {
      const session = await sessionOf(context);
      if (session === undefined) return { kind: 'cancel', reason: 'meeting-gone' };
      return { kind: 'view', view: boardView(session, context.now, context) };
    },
  }),
  defineDelivery({ kind: kinds.minutesDue, render: (context) => ask(context, 'ended', minutesDueView) }),
  defineDelivery({ kind: kinds.unfinished, render: (context) => ask(context, 'in-session', unfinishedView) }),
];

/** A question to one person, while there is something to do about it, never at night. */
async function ask(context: DeliveryContext, status: MeetingStatus, view: typeof minutesDueView): Promise<Rendered> {
  const session = await sessionOf(context);
  if (session?.meeting.status !== status) return { kind: 'cancel', reason: 'no-longer-needed' };
  return whileWanted(context, undefined, view(session, context));
}

function sessionOf({ tx, careTeam, delivery }: DeliveryContext): Promise<Session | undefined> {
  return loadSession(tx, careTeam, meetingId.parse(delivery.subjectId));
}
