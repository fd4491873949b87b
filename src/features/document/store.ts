import { z } from 'zod';
import { type CareTeamId, careTeamId, type DeliveryId, deliveryId, newSecret } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

const linkRow = z.object({ careTeamId, deliveryId });

const lifetime = 24 * 3_600_000;

/** The secret under which the file of one delivery may be fetched for a day; the same one when it is sent again. */
export async function openLink(tx: Tx, team: CareTeamId, now: Date, delivery: DeliveryId): Promise<string> {
  await tx.documentLink.deleteMany({ where: { careTeamId: team, expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + lifetime);
  const { secret } = await tx.documentLink.upsert({
    where: { deliveryId: delivery, careTeamId: team },
    create: { secret: newSecret(), careTeamId: team, deliveryId: delivery, expiresAt },
    update: { expiresAt },
  });
  return secret;
}

/** Which delivery a secret leads to, while it does; the secret is the only key, so no structure is asked. */
export async function linkBySecret(tx: Tx, now: Date, secret: string): Promise<z.infer<typeof linkRow> | undefined> {
  const row = await tx.documentLink.findUnique({ where: { secret, expiresAt: { gt: now } } });
  return row === null ? undefined : linkRow.parse(row);
}
