import type { Db } from '../store/client.ts';
import { leaseMs } from './backoff.ts';
import { type DeliveryRow, deliveryRow } from './row.ts';

/** A row that this sender alone may send until its lease ends. */
export interface Claim {
  readonly row: DeliveryRow;
  readonly owner: string;
  /** It was being sent before and nobody knows how that ended: look before sending again. */
  readonly uncertain: boolean;
}

/** The messages that are due, or whose sender died, the oldest first. */
export async function dueRows(db: Db, now: Date, take: number): Promise<DeliveryRow[]> {
  const rows = await db.delivery.findMany({
    where: {
      dueAt: { lte: now },
      OR: [{ state: 'pending' }, { state: 'sending', leaseUntil: { lte: now } }],
    },
    orderBy: [{ dueAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => deliveryRow.parse(row));
}

/** Takes one row, unless another sender was faster. One row per lease: a batch under one lease was seen to duplicate. */
export async function claimRow(db: Db, now: Date, row: DeliveryRow, owner: string): Promise<Claim | undefined> {
  const { count } = await db.delivery.updateMany({
    where: {
      id: row.id,
      OR: [
        { state: 'pending', dueAt: { lte: now } },
        { state: 'sending', leaseUntil: { lte: now } },
      ],
    },
    data: {
      state: 'sending',
      leaseOwner: owner,
      leaseUntil: new Date(now.getTime() + leaseMs),
    },
  });
  if (count === 0) return undefined;
  const claimed = deliveryRow.parse(await db.delivery.findUniqueOrThrow({ where: { id: row.id } }));
  return { row: claimed, owner, uncertain: row.state === 'sending' };
}
