import { z } from 'zod';
import {
  type CareTeamId,
  type HandoverId,
  handoverId,
  newId,
  type PractitionerId,
  practitionerId,
  type TaskId,
  taskId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { type Handover, handoverState } from './handover.ts';

const handoverRow = z.object({
  id: handoverId,
  taskId,
  fromId: practitionerId,
  toId: practitionerId,
  state: handoverState,
  askedAt: z.date(),
  answeredAt: z.date().nullable(),
}) satisfies z.ZodType<Handover>;

export async function handoverById(tx: Tx, team: CareTeamId, id: HandoverId): Promise<Handover | undefined> {
  const row = await tx.taskHandover.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : handoverRow.parse(row);
}

/** Every asking about one task, the oldest first. */
export async function handoversOf(tx: Tx, team: CareTeamId, task: TaskId): Promise<Handover[]> {
  const where = { careTeamId: team, taskId: task };
  const rows = await tx.taskHandover.findMany({ where, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => handoverRow.parse(row));
}

/** Asks somebody to take a task over; whoever was asked before is no longer. */
export async function createHandover(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  asking: Pick<Handover, 'id' | 'taskId' | 'fromId' | 'toId'>,
): Promise<void> {
  await voidHandovers(tx, team, now, asking.taskId);
  await tx.taskHandover.create({ data: { ...asking, careTeamId: team, state: 'asked', askedAt: now } });
}

/** Notes who gave a task to whom, when it was not whoever added it. */
export async function recordGiven(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { taskId: task, fromId, to }: Pick<Handover, 'taskId' | 'fromId'> & { readonly to: readonly PractitionerId[] },
): Promise<void> {
  await tx.taskHandover.createMany({
    data: to.map((toId) => ({
      id: newId(handoverId),
      careTeamId: team,
      taskId: task,
      fromId,
      toId,
      state: 'given',
      askedAt: now,
      answeredAt: now,
    })),
  });
}

/** Answers an asking; false when it is answered already, or void. */
export async function answerHandover(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: HandoverId,
  state: 'accepted' | 'declined',
): Promise<boolean> {
  const { count } = await tx.taskHandover.updateMany({
    where: { id, careTeamId: team, state: 'asked' },
    data: { state, answeredAt: now },
  });
  return count === 1;
}

/** Nobody is asked any more to take this task over. */
export async function voidHandovers(tx: Tx, team: CareTeamId, now: Date, task: TaskId): Promise<void> {
  await tx.taskHandover.updateMany({
    where: { careTeamId: team, taskId: task, state: 'asked' },
    data: { state: 'void', answeredAt: now },
  });
}
