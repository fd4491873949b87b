import { flashId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { whileWanted } from '../while-wanted.ts';
import type { FlashConsultation } from './model.ts';
import { flashKinds } from './notifications.ts';
import { flashById } from './store.ts';
import { flashView } from './views/flash.ts';

/** What the outbox sends about flash consultations, written from the rows as they are at the moment of sending. */
export const flashDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: flashKinds.asked,
    render: (context) =>
      about(context, (flash, heading) => ({
        heading: heading[flash.state === 'pending' ? 'asked' : flash.state](flash.review.code),
      })),
  }),
  defineDelivery({
    kind: flashKinds.reminder,
    render: (context) =>
      about(context, (flash, heading) =>
        isWaitedFor(flash, context) ? { heading: heading.reminder(flash.review.code) } : undefined,
      ),
  }),
  defineDelivery({
    kind: flashKinds.outcome,
    render: (context) => about(context, (flash, heading) => ({ heading: heading[flash.state](flash.review.code) })),
  }),
];

type Headings = DeliveryContext['t']['flash']['headings'];

async function about(
  context: DeliveryContext,
  say: (flash: FlashConsultation, headings: Headings) => { readonly heading: string } | undefined,
): Promise<Rendered> {
  const { tx, careTeam, recipient, delivery, t } = context;
  const flash = await flashById(tx, careTeam.id, flashId.parse(delivery.subjectId));
  if (flash === undefined || recipient === undefined) return { kind: 'cancel', reason: 'flash-gone' };
  const said = say(flash, t.flash.headings);
  if (said === undefined) return { kind: 'cancel', reason: 'no-longer-needed' };
  return whileWanted(context, undefined, flashView(flash, recipient, context, said.heading), flash.closesAt);
}

function isWaitedFor(flash: FlashConsultation, { recipient }: DeliveryContext): boolean {
  const mine = flash.participants.find(({ practitioner }) => practitioner.id === recipient?.id);
  return flash.state === 'pending' && mine?.verdict === 'none';
}
