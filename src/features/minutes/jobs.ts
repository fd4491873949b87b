import { meetingId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { whileWanted } from '../while-wanted.ts';
import type { MinutesRows } from './content.ts';
import { fileDeliveries } from './files.ts';
import { participantsOf, verdictOf } from './model.ts';
import { kinds } from './notifications.ts';
import { readMinutes } from './read.ts';
import { amendedView, approvedView, objectionView } from './views/notices.ts';
import { requestView } from './views/request.ts';

/** What the outbox sends about minutes, written from the rows as they are at the moment of sending. */
export const minutesDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.request,
    render: (context) =>
      toParticipant(context, (rows, person) =>
        whileWanted(
          context,
          undefined,
          requestView(rows, person, context, { heading: context.t.minutes.request.title }),
        ),
      ),
  }),
  defineDelivery({
    kind: kinds.reminder,
    render: (context) =>
      toParticipant(context, (rows, person) => {
        const open = rows.meeting.status === 'minutes-pending';
        const answered = rows.minutes !== undefined && verdictOf(rows.minutes, person.id) !== undefined;
        const heading = context.t.minutes.request.reminder;
        const view = requestView(rows, person, context, { heading });
        return whileWanted(context, open && answered ? 'answered' : undefined, view);
      }),
  }),
  defineDelivery({
    kind: kinds.objection,
    render: (context) => aboutMinutes(context, (rows) => whileWanted(context, undefined, objectionView(rows, context))),
  }),
  defineDelivery({
    kind: kinds.approved,
    render: (context) =>
      aboutMinutes(context, ({ meeting }) => whileWanted(context, undefined, approvedView(meeting, context))),
  }),
  defineDelivery({
    kind: kinds.amended,
    render: (context) => aboutMinutes(context, (rows) => whileWanted(context, undefined, amendedView(rows, context))),
  }),
  ...fileDeliveries,
];

async function aboutMinutes(context: DeliveryContext, render: (rows: MinutesRows) => Rendered): Promise<Rendered> {
  const rows = await readMinutes(context.tx, context.careTeam, meetingId.parse(context.delivery.subjectId));
  return rows === undefined ? { kind: 'cancel', reason: 'meeting-gone' } : render(rows);
}

function toParticipant(
  context: DeliveryContext,
  render: (rows: MinutesRows, person: Practitioner) => Rendered,
): Promise<Rendered> {
  return aboutMinutes(context, (rows) => {
    const person = participantsOf(rows).find(({ id }) => id === context.recipient?.id);
    return person === undefined ? { kind: 'cancel', reason: 'not-a-participant' } : render(rows, person);
  });
}
