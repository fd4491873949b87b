import type { Tx } from './client.ts';

/** Platforms repeat an event for minutes; a day and an hour is beyond all of them. */
const keptFor = 25 * 3_600_000;

/** Notes an event in the transaction of its effect; false when a copy of it was handled before. */
export async function claimEvent(tx: Tx, now: Date, id: string): Promise<boolean> {
  if ((await tx.inboundEvent.findUnique({ where: { id } })) !== null) return false;
  // Two copies at the same instant: the second violates the key and its whole transaction is undone.
  await tx.inboundEvent.create({ data: { id, receivedAt: now } });
  return true;
}

/** Forgets events too old to be repeated. */
export async function forgetOldEvents(tx: Tx, now: Date): Promise<void> {
  await tx.inboundEvent.deleteMany({ where: { receivedAt: { lt: new Date(now.getTime() - keptFor) } } });
}
