import { randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import type { Logger } from '../core/logger.ts';
import type { PlatformName } from '../core/platform-name.ts';
import type { DeliveryKind } from '../features/define.ts';
import { linkInstead } from '../features/document/link.ts';
import type { Db } from '../store/client.ts';
import { backoff } from './backoff.ts';
import { type Claim, claimRow, dueRows } from './claim.ts';
import type { Outbound } from './outbound.ts';
import { Pace } from './pace.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { DeliveryRow } from './row.ts';
import { giveUpOrWait, type Sendable, send } from './send.ts';
import { type Outcome, settle } from './settle.ts';

export interface DispatcherOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kinds: readonly DeliveryKind[];
  /** Undefined when that platform does not run in this process. */
  readonly outbound: (platform: PlatformName) => Outbound | undefined;
  readonly publicUrl: string | undefined;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
  /** Counts how attempts end. */
  readonly settled?: (kind: string, outcome: Outcome['kind']) => void;
}

const batch = 50;
const lanes = 8;
/** How long a message waits for the one it belongs to. */
const threadWaitMs = 5_000;
/** How long a message is left to another process that runs its platform. */
const otherProcessMs = 30_000;

/** Sends what is due: claim, re-check, render, post, settle. Any number of them may run on one database. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #owner = randomUUID();
  readonly #pace: Pace;
  readonly #kinds: ReadonlyMap<string, DeliveryKind>;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
    this.#pace = new Pace(options.clock);
    this.#kinds = new Map(options.kinds.map((kind) => [kind.kind, kind]));
  }

  /** Sends everything that is due now and resolves when that is done; a second call joins the first. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Takes nothing new and resolves when what is being sent is settled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #drain(): Promise<void> {
    const { db, clock } = this.#options;
    while (this.#again && !this.#closed) {
      this.#again = false;
      for (;;) {
        const rows = await dueRows(db, clock.now(), batch);
        if (rows.length === 0 || this.#closed) break;
        await this.#sendAll(rows);
      }
    }
  }

  /** Serves several addresses at once; the messages to one address go one after the other, in their order. */
  async #sendAll(rows: readonly DeliveryRow[]): Promise<void> {
    const byAddress = new Map<string, DeliveryRow[]>();
    for (const row of rows) {
      const address = row.practitionerId ?? row.workspaceId ?? row.id;
      byAddress.set(address, [...(byAddress.get(address) ?? []), row]);
    }
    const waiting = [...byAddress.values()];
    const lane = async (): Promise<void> => {
      for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
        for (const row of group) if (!this.#closed) await this.#sendOne(row);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  async #sendOne(row: DeliveryRow): Promise<void> {
    const { db, clock, logger } = this.#options;
    const claim = await claimRow(db, clock.now(), row, this.#owner);
    if (claim === undefined) return;
    const outcome = this.#quietly(row.kind, await this.#attempt(claim));
    await settle(db, clock.now(), claim, outcome);
    this.#options.settled?.(row.kind, outcome.kind);
    const failed = outcome.kind === 'later' || outcome.kind === 'uncertain' || outcome.kind === 'dead';
    const reason = 'reason' in outcome ? outcome.reason : undefined;
    const trace = { delivery: row.id, kind: row.kind, team: row.careTeamId, outcome: outcome.kind, reason };
    logger[failed ? 'warn' : 'info'](trace, 'delivery');
  }

  /** What nobody misses is not reported when it cannot be sent. */
  #quietly(kind: string, outcome: Outcome): Outcome {
    const quiet = outcome.kind === 'dead' && this.#kinds.get(kind)?.quiet === true;
    return quiet ? { ...outcome, kind: 'cancelled' } : outcome;
  }

  async #attempt(claim: Claim): Promise<Outcome> {
    const { clock, logger } = this.#options;
    try {
      const prepared = await this.#prepare(claim.row);
      if ('outcome' in prepared) return inDoubt(claim, prepared.outcome);
      const { recipient, rendered, outbound } = prepared;
      // A home screen is no message in the conversation, and holds none up.
      if (rendered.kind !== 'home') {
        await this.#pace.turn(`${recipient.platform}:${addressKey(recipient)}`, outbound.pace);
      }
      return await send({ ...prepared, claim, now: () => clock.now(), random: this.#options.random }, rendered);
    } catch (error) {
      // Our own defect or a lost database: the row stays for a later attempt, or is reported after the last.
      logger.error({ delivery: claim.row.id, kind: claim.row.kind, err: error }, 'delivery failed');
      const wait = backoff(claim.row.attempts + 1, this.#options.random());
      return giveUpOrWait(claim, claim.uncertain ? 'uncertain' : 'later', 'internal-error', clock.now(), wait);
    }
  }

  /** Reads everything fresh at the moment of sending, in one transaction. */
  async #prepare(
    row: DeliveryRow,
  ): Promise<
    | { readonly outcome: Outcome }
    | { readonly recipient: Recipient; readonly outbound: Outbound; readonly rendered: Sendable }
  > {
    const { db, clock, publicUrl } = this.#options;
    const kind = this.#kinds.get(row.kind);
    if (kind === undefined) return { outcome: { kind: 'dead', reason: 'unknown-kind' } };
    return db.$transaction(async (tx) => {
      const now = clock.now();
      const { team, to } = await recipientOf(tx, row, publicUrl);
      if ('kind' in to) {
        return to.kind === 'wait'
          ? { outcome: { kind: 'postponed', at: new Date(now.getTime() + threadWaitMs), reason: 'waits-for-thread' } }
          : { outcome: { kind: 'dead', reason: to.reason } };
      }
      if (to.person?.active === false) return { outcome: { kind: 'cancelled', reason: 'left' } };
      const context = {
        ...to.reader,
        tx,
        now,
        careTeam: team,
        delivery: { ...row, posted: row.platformRef !== null },
        recipient: to.person,
      };
      const rendered = await kind.render(context);
      if (rendered.kind === 'cancel') return { outcome: { kind: 'cancelled', reason: rendered.reason } };
      if (rendered.kind === 'postpone')
        return { outcome: { kind: 'postponed', at: rendered.until, reason: 'not-yet' } };
      const outbound = this.#options.outbound(to.platform);
      if (outbound === undefined) {
        const at = new Date(now.getTime() + otherProcessMs);
        return { outcome: { kind: 'postponed', at, reason: 'platform-not-running' } };
      }
      if (rendered.kind !== 'file' || outbound.capabilities.files) return { recipient: to, outbound, rendered };
      // A link that anybody in a channel could open would not be private.
      if (to.person === undefined) return { outcome: { kind: 'cancelled', reason: 'no-files-here' } };
      return { recipient: to, outbound, rendered: await linkInstead(context, rendered) };
    });
  }
}

/** A row that was perhaps sent before stays so until somebody has looked. */
function inDoubt({ uncertain }: Claim, outcome: Outcome): Outcome {
  return uncertain && outcome.kind === 'postponed' ? { ...outcome, kind: 'uncertain' } : outcome;
}

function addressKey({ address }: Recipient): string {
  return `${address.workspace}:${address.kind === 'direct' ? address.user : address.channel}`;
}
