import { z } from 'zod';
import {
  type CareTeamId,
  type PractitionerId,
  practitionerId,
  type TaskId,
  type TaskRoundId,
  taskId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { profession } from '../practitioner/profession.ts';
import type { Task } from '../task/model.ts';
import { openStatuses, taskStatus } from '../task/status.ts';
import { taskRow, withTask } from '../task/store.ts';
import type { DueTask } from './model.ts';
import { rung } from './rung.ts';

const dueTaskRow = z.object({
  id: taskId,
  status: taskStatus,
  dueOn: z.string().nullable(),
  pool: profession.nullable(),
  createdById: practitionerId,
  scheduledAt: z.date(),
  remindsLikeTeam: z.boolean(),
  rungs: z.array(rung),
});
const ownerRow = z.object({ taskId, practitionerId, since: z.date() });

const open = { status: { in: [...openStatuses] } };

/** What a sweep has to look at: open tasks due by a day ("yyyy-MM-dd"), and those put off until now. */
export function toLookAt(team: CareTeamId, dueBy: string, now: Date) {
  return {
    careTeamId: team,
    ...open,
    OR: [{ dueOn: { lte: dueBy } }, { snoozes: { some: { until: { lte: now } } } }],
  };
}

export function tasksToLookAt(tx: Tx, team: CareTeamId, dueBy: string, now: Date): Promise<DueTask[]> {
  return dueTasks(tx, toLookAt(team, dueBy, now));
}

/** The tasks of which a round tells. */
export function tasksOfRound(tx: Tx, team: CareTeamId, round: TaskRoundId): Promise<DueTask[]> {
  return dueTasks(tx, { careTeamId: team, reminders: { some: { roundId: round } } });
}

/**
 * What a reminder to `reader` may show: tasks that they were told of, and tasks due by `today` of those for whom they
 * act; open ones, and those closed since `since`. The oldest due first.
 */
export function tasksToShow(
  tx: Tx,
  team: CareTeamId,
  reader: { readonly id: PractitionerId; readonly profession: string | null },
  acting: readonly PractitionerId[],
  { today, since }: { readonly today: string; readonly since: Date },
): Promise<DueTask[]> {
  const theirs = { in: [...acting] };
  const toDo = [
    { owners: { some: { practitionerId: theirs } } },
    { createdById: theirs },
    ...(reader.profession === null ? [] : [{ pool: reader.profession }]),
  ];
  return dueTasks(tx, {
    careTeamId: team,
    AND: [
      openOrClosedSince(since),
      { OR: [{ reminders: { some: { round: { practitionerId: reader.id } } } }, { dueOn: { lte: today }, OR: toDo }] },
    ],
  });
}

export function openOrClosedSince(since: Date) {
  return { OR: [open, { doneAt: { gte: since } }] };
}

type Where =
  | ReturnType<typeof toLookAt>
  | { readonly careTeamId: CareTeamId; readonly reminders: { readonly some: { readonly roundId: TaskRoundId } } }
  | { readonly careTeamId: CareTeamId; readonly AND: object[] };

/** In two queries, however many there are: SQLite takes no list of thousands of ids. */
async function dueTasks(tx: Tx, where: Where): Promise<DueTask[]> {
  const orderBy = [{ dueOn: 'asc' as const }, { createdAt: 'asc' as const }, { id: 'asc' as const }];
  const rows = await tx.task.findMany({ where, orderBy });
  const owners = new Map<TaskId, DueTask['owners'][number][]>();
  for (const row of await tx.taskOwner.findMany({ where: { careTeamId: where.careTeamId, task: where } })) {
    const { taskId: id, practitionerId: who, since } = ownerRow.parse(row);
    owners.set(id, [...(owners.get(id) ?? []), { id: who, since }]);
  }
  return rows.map((row) => {
    const task = dueTaskRow.parse(row);
    return { ...task, owners: owners.get(task.id) ?? [] };
  });
}

/** Some tasks in full. */
export async function tasksByIds(tx: Tx, team: CareTeamId, ids: readonly TaskId[]): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: { careTeamId: team, id: { in: [...ids] } }, include: withTask });
  return rows.map((row) => taskRow.parse(row));
}

/** Whether anything will ever have to be said as things stand: an open task with a due date, or one put off. */
export async function mayNeedReminders(tx: Tx, team: CareTeamId): Promise<boolean> {
  const due = { careTeamId: team, ...open, OR: [{ dueOn: { not: null } }, { snoozes: { some: {} } }] };
  return (await tx.task.findFirst({ where: due, select: { id: true } })) !== null;
}
