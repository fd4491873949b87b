import type { Json } from '../core/json.ts';
import { reportUndelivered } from '../features/undelivered/report.ts';
import type { Db } from '../store/client.ts';
import { retrying } from '../store/retrying.ts';
import type { Claim } from './claim.ts';

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'sent'; readonly ref: Json; readonly note?: string }
  /** A sender that died had posted it: what stands there may be older than the rows. */
  | { readonly kind: 'found'; readonly ref: Json }
  | { readonly kind: 'cancelled'; readonly reason: string }
  /** Nothing was tried: it is not time yet, or not this process's to send. */
  | { readonly kind: 'postponed'; readonly at: Date; readonly reason: string }
  /** Not sent; free for anybody at `at`. */
  | { readonly kind: 'later'; readonly at: Date; readonly reason: string }
  /** Perhaps sent; whoever takes it at `at` looks first. */
  | { readonly kind: 'uncertain'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'dead'; readonly reason: string };

/** Writes the outcome, only while still the owner: whoever lost the lease says nothing. */
export async function settle(db: Db, now: Date, claim: Claim, outcome: Outcome): Promise<void> {
  const mine = { id: claim.row.id, state: 'sending', leaseOwner: claim.owner };
  const free = { leaseOwner: null, leaseUntil: null };
  // Only what was tried and failed counts: a crash says nothing about the message.
  const failed = { attempts: { increment: 1 } };
  switch (outcome.kind) {
    case 'found':
    case 'sent': {
      const { ref } = outcome;
      const reason = outcome.kind === 'found' ? 'found' : (outcome.note ?? null);
      const placed = { ...free, ...(ref !== null && { platformRef: ref }), reason };
      // What a dead sender posted is as old as revision 1, which has never changed since it was put in the outbox.
      const shown = outcome.kind === 'sent' ? claim.row.revision : 1;
      const { count } = await db.delivery.updateMany({
        where: { ...mine, revision: shown },
        data: { ...placed, state: 'sent', settledAt: now },
      });
      if (count > 0) return;
      // It has changed since: it is edited at once.
      await db.delivery.updateMany({ where: mine, data: { ...placed, state: 'pending', dueAt: now, attempts: 0 } });
      return;
    }
    case 'cancelled':
      await db.delivery.updateMany({
        where: mine,
        data: { ...free, state: 'cancelled', reason: outcome.reason, settledAt: now },
      });
      return;
    case 'postponed':
      await db.delivery.updateMany({
        where: mine,
        data: { ...free, state: 'pending', dueAt: outcome.at, reason: outcome.reason, attempts: 0 },
      });
      return;
    case 'later':
      await db.delivery.updateMany({
        where: mine,
        data: { ...free, ...failed, state: 'pending', dueAt: outcome.at, reason: outcome.reason },
      });
      return;
    case 'uncertain':
      await db.delivery.updateMany({
        where: mine,
        data: { ...failed, leaseOwner: null, leaseUntil: outcome.at, reason: outcome.reason },
      });
      return;
    case 'dead':
      // Several messages that die at once write one report.
      await retrying(() =>
        db.$transaction(async (tx) => {
          const { count } = await tx.delivery.updateMany({
            where: mine,
            data: { ...free, ...failed, state: 'dead', reason: outcome.reason, settledAt: now },
          });
          if (count > 0) await reportUndelivered(tx, claim.row.careTeamId, now, claim.row);
        }),
      );
      return;
    default:
      return outcome satisfies never;
  }
}
