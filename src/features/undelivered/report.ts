import { type CareTeamId, type DeliveryId, deliveryId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import { defineDelivery } from '../define.ts';
import { allPractitioners, coordinators } from '../practitioner/store.ts';
import { undeliveredById } from './store.ts';
import { failureView } from './views.ts';

const kind = 'undelivered.report';

/** Tells every coordinator, once, that a message could not be sent; a report that fails itself is not reported. */
export async function reportUndelivered(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  failed: { readonly id: DeliveryId; readonly kind: string },
): Promise<void> {
  if (failed.kind === kind) return;
  await enqueue(
    tx,
    team,
    now,
    (await coordinators(tx, team)).map(({ id }) => ({
      kind,
      subjectId: failed.id,
      dedupeKey: `undelivered:${failed.id}:${id}`,
      dueAt: now,
      audience: 'person',
      practitionerId: id,
    })),
  );
}

export const undeliveredReport = defineDelivery({
  kind,
  render: async (context) => {
    const { tx, careTeam, delivery } = context;
    const failed = await undeliveredById(tx, careTeam.id, deliveryId.parse(delivery.subjectId));
    if (failed === undefined) return { kind: 'cancel', reason: 'sent-after-all' };
    const people = await allPractitioners(tx, careTeam.id);
    return { kind: 'view', view: failureView(failed, people, context) };
  },
});
