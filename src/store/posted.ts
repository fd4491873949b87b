import type { CareTeamId, DeliveryId } from '../core/ids.ts';
import type { Tx } from './client.ts';

/** Whether a message stands on a screen already, so that it has to tell the truth rather than not be sent. */
export async function wasPosted(tx: Tx, team: CareTeamId, delivery: DeliveryId): Promise<boolean> {
  const row = await tx.delivery.findUnique({
    where: { id: delivery, careTeamId: team },
    select: { platformRef: true },
  });
  return row !== null && row.platformRef !== null;
}
