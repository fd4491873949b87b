import type { CareTeamId, PractitionerId, TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { Task } from '../task/model.ts';
import { openStatuses } from '../task/status.ts';
import { taskRow, withTask } from '../task/store.ts';

const open = { status: { in: [...openStatuses] } };

/** What a sweep has to look at: open tasks due by a day ("yyyy-MM-dd"), and those put off until now. */
export function toLookAt(team: CareTeamId, dueBy: string, now: Date) {
  return {
    careTeamId: team,
    ...open,
    OR: [{ dueOn: { lte: dueBy } }, { snoozes: { some: { until: { lte: now } } } }],
  };
}

export async function tasksToLookAt(tx: Tx, team: CareTeamId, dueBy: string, now: Date): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: toLookAt(team, dueBy, now), include: withTask });
  return rows.map((row) => taskRow.parse(row));
}

/** Whether anything will ever have to be said as things stand: an open task with a due date, or one put off. */
export async function mayNeedReminders(tx: Tx, team: CareTeamId): Promise<boolean> {
  const due = { careTeamId: team, ...open, OR: [{ dueOn: { not: null } }, { snoozes: { some: {} } }] };
  return (await tx.task.findFirst({ where: due, select: { id: true } })) !== null;
}

export async function tasksByIds(tx: Tx, team: CareTeamId, ids: readonly TaskId[]): Promise<Task[]> {
  const rows = await tx.task.findMany({ where: { careTeamId: team, id: { in: [...ids] } }, include: withTask });
  return rows.map((row) => taskRow.parse(row));
}

/**
 * What a reminder to `reader` may show: tasks that they were told of, and tasks due by `today` of those for whom they
 * act; open ones, and those done since `since`. The oldest due first.
 */
export async function tasksToShow(
  tx: Tx,
  team: CareTeamId,
  reader: { readonly id: PractitionerId; readonly profession: string | null },
  acting: readonly PractitionerId[],
  { today, since }: { readonly today: string; readonly since: Date },
): Promise<Task[]> {
  const theirs = { in: [...acting] };
  const rows = await tx.task.findMany({
    where: {
      careTeamId: team,
      AND: [
        { OR: [open, { doneAt: { gte: since } }] },
        {
          OR: [
            { reminders: { some: { round: { practitionerId: reader.id } } } },
            {
              dueOn: { lte: today },
              OR: [
                { owners: { some: { practitionerId: theirs } } },
                { createdById: theirs },
                ...(reader.profession === null ? [] : [{ pool: reader.profession }]),
              ],
            },
          ],
        },
      ],
    },
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    include: withTask,
  });
  return rows.map((row) => taskRow.parse(row));
}
