import type { Json } from '../core/json.ts';
import { reportUndelivered } from '../features/undelivered/report.ts';
import type { Db } from '../store/client.ts';
import type { Claim } from './claim.ts';

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly ref: Json; readonly note?: string }
  | { readonly kind: 'cancelled'; readonly reason: string }
  /** Not sent; free for anybody at `at`. */
  | { readonly kind: 'later'; readonly at: Date; readonly reason: string }
  /** Perhaps sent; whoever takes it at `at` looks first. */
  | { readonly kind: 'uncertain'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };

/** Writes the outcome, only while still the owner: whoever lost the lease says nothing. */
export async function settle(db: Db, now: Date, claim: Claim, outcome: Outcome): Promise<void> {
  const mine = { id: claim.row.id, state: 'sending', leaseOwner: claim.owner };
  const free = { leaseOwner: null, leaseUntil: null };
  switch (outcome.kind) {
    case 'sent': {
      const placed = {
        ...free,
        ...(outcome.ref !== null && { platformRef: outcome.ref }),
        reason: outcome.note ?? null,
      };
      const { count } = await db.delivery.updateMany({
        where: { ...mine, revision: claim.row.revision },
        data: { ...placed, state: 'sent', settledAt: now },
      });
      if (count > 0) return;
      // It changed while it was being sent: it is edited at once.
      await db.delivery.updateMany({ where: mine, data: { ...placed, state: 'pending', dueAt: now, attempts: 0 } });
      return;
    }
    case 'cancelled':
      await db.delivery.updateMany({
        where: mine,
        data: { ...free, state: 'cancelled', reason: outcome.reason, settledAt: now },
      });
      return;
    case 'later':
      await db.delivery.updateMany({
        where: mine,
        data: { ...free, state: 'pending', dueAt: outcome.at, reason: outcome.reason },
      });
      return;
    case 'uncertain':
      await db.delivery.updateMany({
        where: mine,
        data: { leaseOwner: null, leaseUntil: outcome.at, reason: outcome.reason },
      });
      return;
    case 'dead':
      await db.$transaction(async (tx) => {
        const { count } = await tx.delivery.updateMany({
          where: mine,
          data: { ...free, state: 'dead', reason: outcome.reason, settledAt: now },
        });
        if (count > 0) await reportUndelivered(tx, claim.row.careTeamId, now, claim.row);
      });
      return;
    default:
      return outcome satisfies never;
  }
}
