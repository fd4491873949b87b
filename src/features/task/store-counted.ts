import { z } from 'zod';
import type { CareTeamId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { DoneTask, Task } from './model.ts';
import { openStatuses } from './status.ts';
import { taskRow, withTask } from './store.ts';

/** A stretch of time, its end left out. */
interface Span {
  readonly gte: Date;
  readonly lt: Date;
}

const doneRow = z.object({ doneAt: z.date(), dueOn: z.string().nullable() });

/** The tasks that were done in a stretch of time, each with its days on the structure's calendar. */
export async function doneTasks(tx: Tx, { id, zone }: CareTeam, span: Span): Promise<DoneTask[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: id, status: 'done', doneAt: span },
    select: { doneAt: true, dueOn: true },
  });
  return rows
    .map((row) => doneRow.parse(row))
    .map(({ doneAt, dueOn }) => ({ on: localParts(doneAt, zone).date, dueOn }));
}

/** How many tasks are late on the day `today`, and those that are so the longest. */
export async function lateTasks(
  tx: Tx,
  team: CareTeamId,
  today: string,
  take: number,
): Promise<{ readonly count: number; readonly worst: readonly Task[] }> {
  const where = { careTeamId: team, status: { in: [...openStatuses] }, dueOn: { lt: today } };
  const worst = await tx.task.findMany({
    where,
    include: withTask,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
  });
  return { count: await tx.task.count({ where }), worst: z.array(taskRow).parse(worst) };
}
