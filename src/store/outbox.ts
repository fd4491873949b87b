import type { CareTeamId, PractitionerId, WorkspaceId } from '../core/ids.ts';
import { deliveryId, newId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { databaseNull, type Tx } from './client.ts';

/** A message to be sent exactly once, in the transaction that makes it necessary. It holds ids, never text. */
export type NewDelivery = {
  readonly kind: string;
  readonly subjectId: string;
  /** One message per key, for ever: `meeting:{id}:48h:{practitioner}:{startsAt}`. */
  readonly dedupeKey: string;
  readonly dueAt: Date;
} & (
  | {
      readonly audience: 'person';
      readonly practitionerId: PractitionerId;
      /** Where it goes, for what has one place only; otherwise where the person spoke last. */
      readonly workspaceId?: WorkspaceId;
    }
  | {
      readonly audience: 'channel';
      readonly workspaceId: WorkspaceId;
      /** The dedupe key of the message in whose thread this one goes. */
      readonly inThreadOf?: string;
    }
);

/** Puts messages in the outbox; those whose key is known already are left as they are. */
export async function enqueue(tx: Tx, team: CareTeamId, now: Date, wanted: readonly NewDelivery[]): Promise<void> {
  if (wanted.length === 0) return;
  const known = await tx.delivery.findMany({
    where: { careTeamId: team, dedupeKey: { in: wanted.map((one) => one.dedupeKey) } },
    select: { dedupeKey: true },
  });
  const keys = new Set(known.map((row) => row.dedupeKey));
  const fresh = wanted.filter((one) => !keys.has(one.dedupeKey) && keys.add(one.dedupeKey));
  const [inThreads, alone] = [fresh.filter(rootKeyOf), fresh.filter((one) => rootKeyOf(one) === undefined)];
  // A millisecond apart, so that what was asked for together goes out in that order.
  const at = (one: NewDelivery) => new Date(now.getTime() + fresh.indexOf(one));
  await tx.delivery.createMany({ data: alone.map((one) => rowOf(team, at(one), one, null)) });
  for (const one of inThreads) {
    const root = await tx.delivery.findUnique({ where: { dedupeKey: rootKeyOf(one) ?? '', careTeamId: team } });
    await tx.delivery.create({ data: rowOf(team, at(one), one, root?.id ?? null) });
  }
}

/** The key of the message in whose thread this one goes. */
function rootKeyOf(one: NewDelivery): string | undefined {
  return one.audience === 'channel' ? one.inThreadOf : undefined;
}

function rowOf(team: CareTeamId, createdAt: Date, one: NewDelivery, threadOfId: string | null) {
  return {
    id: newId(deliveryId),
    careTeamId: team,
    kind: one.kind,
    subjectId: one.subjectId,
    dedupeKey: one.dedupeKey,
    dueAt: one.dueAt,
    audience: one.audience,
    practitionerId: one.audience === 'person' ? one.practitionerId : null,
    workspaceId: one.workspaceId ?? null,
    threadOfId,
    state: 'pending',
    createdAt,
  };
}

/**
 * Makes the messages of these kinds about one subject, or several, be exactly `wanted`: missing ones are added, those
 * not yet sent that are no longer wanted are cancelled with `reason`, moved ones get their new time. What was sent stays
 * sent, and nothing is added whose time has passed.
 */
export async function reconcile(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  scope: { readonly subjectId: string | readonly string[]; readonly kinds: readonly string[]; readonly reason: string },
  wanted: readonly NewDelivery[],
): Promise<void> {
  const { subjectId, kinds, reason } = scope;
  const rows = await tx.delivery.findMany({
    where: {
      careTeamId: team,
      subjectId: oneOf(subjectId),
      kind: { in: [...kinds] },
      state: { in: ['pending', 'cancelled'] },
    },
  });
  const byKey = new Map(wanted.map((one) => [one.dedupeKey, one]));
  // One that stands somewhere and waits is to be edited: taking that back would leave an old truth on the screens.
  const unsent = rows.filter(({ platformRef }) => platformRef === null);
  const unwanted = unsent.filter(({ state, dedupeKey }) => state === 'pending' && !byKey.has(dedupeKey));
  await settleUnsent(tx, team, unwanted, 'pending', { state: 'cancelled', reason, settledAt: now });
  for (const row of unsent) {
    const one = byKey.get(row.dedupeKey);
    if (one === undefined || one.dueAt <= now || !differs(row, one) || isOnItsWay(row, one, now)) continue;
    const wantedAgain = { state: 'pending', reason: null, settledAt: null, dueAt: one.dueAt };
    await settleUnsent(tx, team, [row], row.state, wantedAgain);
  }
  await enqueue(
    tx,
    team,
    now,
    wanted.filter((one) => one.dueAt > now),
  );
}

function oneOf(ids: string | readonly string[]) {
  return typeof ids === 'string' ? ids : { in: [...ids] };
}

function differs(row: { state: string; dueAt: Date }, one: NewDelivery): boolean {
  return row.state === 'cancelled' || row.dueAt.getTime() !== one.dueAt.getTime();
}

/** What is due already and is wanted at once is not pushed back by another millisecond at each look. */
function isOnItsWay(row: { state: string; dueAt: Date }, { dueAt }: NewDelivery, now: Date): boolean {
  return row.state === 'pending' && row.dueAt <= now && dueAt.getTime() - now.getTime() <= 1;
}

/** Changes rows only as far as no sender took them meanwhile. */
async function settleUnsent(
  tx: Tx,
  team: CareTeamId,
  rows: readonly { readonly id: string }[],
  state: string,
  data: { state: string; reason: string | null; settledAt: Date | null; dueAt?: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await tx.delivery.updateMany({ where: { careTeamId: team, id: { in: rows.map(({ id }) => id) }, state }, data });
}

/**
 * Says that messages already sent no longer tell the truth: they are edited in place. One that is being sent right
 * now is edited after that; one not yet sent is rendered fresh anyway. With `people`, only what these have.
 */
export async function refresh(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  which: {
    readonly subjectId: string | readonly string[];
    readonly kinds: readonly string[];
    readonly people?: readonly PractitionerId[];
  },
): Promise<void> {
  const { subjectId, kinds, people } = which;
  const where = {
    careTeamId: team,
    subjectId: oneOf(subjectId),
    kind: { in: [...kinds] },
    ...(people !== undefined && { practitionerId: { in: [...people] } }),
  };
  await tx.delivery.updateMany({ where: { ...where, state: 'sending' }, data: { revision: { increment: 1 } } });
  await tx.delivery.updateMany({
    where: { ...where, state: 'sent' },
    data: { revision: { increment: 1 }, state: 'pending', dueAt: now, attempts: 0 },
  });
}

/**
 * Has a message sent at once, whatever became of it before: put in the outbox, or rendered and sent again. `platformRef`
 * is where it stands now, as its platform says; without one nothing is known to stand anywhere.
 */
export async function sendAgain(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  wanted: NewDelivery,
  platformRef: Json | undefined,
): Promise<void> {
  await enqueue(tx, team, now, [wanted]);
  const where = { careTeamId: team, dedupeKey: wanted.dedupeKey };
  const changed = { revision: { increment: 1 } };
  await tx.delivery.updateMany({ where: { ...where, state: 'sending' }, data: changed });
  await tx.delivery.updateMany({
    where: { ...where, state: { not: 'sending' } },
    data: {
      ...changed,
      state: 'pending',
      dueAt: wanted.dueAt,
      attempts: 0,
      reason: null,
      settledAt: null,
      platformRef: platformRef ?? databaseNull,
    },
  });
}
