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
/** The messages that could not be sent, the newest first. */
export async function undelivered(tx: Tx, team: CareTeamId, take: number): Promise<Undelivered[]> {
  const rows = await tx.delivery.findMany({
    where: { careTeamId: team, state: 'dead' },
    orderBy: [{ settledAt: 'desc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => undeliveredRow.parse(row));
}

/** One of them; undefined when it is gone or was sent after all. */
export async function undeliveredById(tx: Tx, team: CareTeamId, id: DeliveryId): Promise<Undelivered | undefined> {
  const row = await tx.delivery.findUnique({ where: { id, careTeamId: team, state: 'dead' } });
  return row === null ? undefined : undeliveredRow.parse(row);
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
