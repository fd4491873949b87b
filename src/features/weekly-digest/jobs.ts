import { weeklyDigestId } from '../../core/ids.ts';
import { type DeliveryContext, type DeliveryKind, defineDelivery, type Rendered } from '../define.ts';
import { weeklyDigestKinds as kinds } from './actions.ts';
import type { WeeklyDigest } from './model.ts';
import { shownNow } from './shown.ts';
import { lapseHours } from './slot.ts';
import { digestById } from './store.ts';
import { coordinatorView, missedView } from './views/coordinator.ts';

/** What the outbox sends about the weekly digest, from the rows as they are at the moment of sending. */
export const weeklyDigestDeliveries: readonly DeliveryKind[] = [
  defineDelivery({
    kind: kinds.digest,
    render: (context) =>
      about(context, async (digest) => {
        const lapses = (digest.publishedAt ?? digest.publishAt).getTime() + lapseHours * 3_600_000;
        if (!context.delivery.posted && context.now.getTime() >= lapses) return { kind: 'cancel', reason: 'too-late' };
        return { kind: 'view', view: await shownNow(context, digest) };
      }),
  }),
  defineDelivery({
    kind: kinds.preview,
    render: (context) =>
      about(context, async (digest) => {
        const { delivery, recipient, now } = context;
        const waits = digest.state === 'planned' || digest.state === 'held';
        if (!delivery.posted && (!waits || now >= digest.publishAt))
          return { kind: 'cancel', reason: 'no-longer-needed' };
        if (recipient?.role !== 'coordinator') return { kind: 'cancel', reason: 'no-recipient' };
        return { kind: 'view', view: coordinatorView(digest, await shownNow(context, digest), context) };
      }),
  }),
  defineDelivery({
    kind: kinds.missed,
    render: (context) =>
      about(context, async (digest) => {
        const { delivery, recipient } = context;
        if (recipient?.role !== 'coordinator') return { kind: 'cancel', reason: 'no-recipient' };
        if (!delivery.posted && digest.state !== 'missed') return { kind: 'cancel', reason: 'no-longer-true' };
        return { kind: 'view', view: missedView(digest, context) };
      }),
  }),
];

async function about(context: DeliveryContext, render: (digest: WeeklyDigest) => Promise<Rendered>): Promise<Rendered> {
  const { tx, careTeam, delivery } = context;
  const digest = await digestById(tx, careTeam.id, weeklyDigestId.parse(delivery.subjectId));
  return digest === undefined ? { kind: 'cancel', reason: 'no-longer-true' } : render(digest);
}
