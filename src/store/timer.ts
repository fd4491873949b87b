import { type CareTeamId, careTeamId, newId, timerId } from '../core/ids.ts';
import type { Db, Tx } from './client.ts';

/** Something that will happen by itself; one per kind and subject. */
export interface Timer {
  readonly id: string;
  readonly careTeamId: CareTeamId;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly attempts: number;
}

/** Sets the timer of a subject, or moves it. One whose instant has passed goes off at the next beat. */
export async function setTimer(
  tx: Tx,
  team: CareTeamId,
  timer: { readonly kind: string; readonly subjectId: string; readonly dueAt: Date },
): Promise<void> {
  const { kind, subjectId, dueAt } = timer;
  await tx.timer.upsert({
    where: { kind_subjectId: { kind, subjectId }, careTeamId: team },
    create: { id: newId(timerId), careTeamId: team, kind, subjectId, dueAt },
    update: { dueAt, attempts: 0 },
  });
}

/** Sets the timer of a subject unless it is set already: what is to happen soon is not put off by what happens meanwhile. */
export async function setTimerOnce(
  tx: Tx,
  team: CareTeamId,
  timer: { readonly kind: string; readonly subjectId: string; readonly dueAt: Date },
): Promise<void> {
  const { kind, subjectId, dueAt } = timer;
  const set = await tx.timer.findUnique({ where: { kind_subjectId: { kind, subjectId }, careTeamId: team } });
  if (set === null) await tx.timer.create({ data: { id: newId(timerId), careTeamId: team, kind, subjectId, dueAt } });
}

/** Takes back timers of a subject that have not gone off. */
export async function clearTimers(
  tx: Tx,
  team: CareTeamId,
  which: { readonly subjectId: string; readonly kinds: readonly string[] },
): Promise<void> {
  await tx.timer.deleteMany({
    where: { careTeamId: team, subjectId: which.subjectId, kind: { in: [...which.kinds] } },
  });
}

/** The timers whose instant has come, the oldest first. Across all structures: the scheduler serves them together. */
export async function dueTimers(db: Db, now: Date, take: number): Promise<Timer[]> {
  const rows = await db.timer.findMany({
    where: { dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => ({ ...row, careTeamId: careTeamId.parse(row.careTeamId) }));
}

/** Takes a timer in the transaction of its effects; false when another process did, or it was moved meanwhile. */
export async function takeTimer(tx: Tx, { id, careTeamId: team, dueAt }: Timer): Promise<boolean> {
  const { count } = await tx.timer.deleteMany({ where: { id, careTeamId: team, dueAt } });
  return count === 1;
}

/** Tries a timer again later, unless it was moved meanwhile; whether it was not. */
export async function postponeTimer(tx: Tx, { id, careTeamId: team, dueAt }: Timer, next: Date): Promise<boolean> {
  const { count } = await tx.timer.updateMany({
    where: { id, careTeamId: team, dueAt },
    data: { dueAt: next, attempts: { increment: 1 } },
  });
  return count === 1;
}
