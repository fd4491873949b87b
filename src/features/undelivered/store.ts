import { z } from 'zod';
import { type CareTeamId, type DeliveryId, deliveryId, practitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { perhapsSent, type Undelivered } from './model.ts';

const undeliveredRow = z.object({
  id: deliveryId,
  kind: z.string(),
  reason: z.string().nullable(),
  practitionerId: practitionerId.nullable(),
  dueAt: z.date(),
}) satisfies z.ZodType<Undelivered>;
/** The messages that could not be sent, the newest first; `since`: only those given up from then on. */
export async function undelivered(
  tx: Tx,
  team: CareTeamId,
  { since, take }: { readonly since?: Date; readonly take: number },
): Promise<Undelivered[]> {
  const rows = await tx.delivery.findMany({
    where: { careTeamId: team, state: 'dead', ...(since && { settledAt: { gte: since } }) },
    orderBy: [{ settledAt: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => undeliveredRow.parse(row));
}

/** Puts it back in the outbox, to be tried at once. */
export async function retryDelivery(tx: Tx, team: CareTeamId, now: Date, id: DeliveryId): Promise<void> {
  const dead = { id, careTeamId: team, state: 'dead' };
  const again = { dueAt: now, attempts: 0, reason: null, settledAt: null };
  // A lease that has ended already makes the next sender look for it before sending.
  await tx.delivery.updateMany({
    where: { ...dead, reason: perhapsSent },
    data: { ...again, state: 'sending', leaseUntil: now },
  });
  await tx.delivery.updateMany({ where: dead, data: { ...again, state: 'pending' } });
}
