import type { TaskId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { followReminders } from '../reminder/follow.ts';
import { watchLoad } from '../workload/watch.ts';
import { taskKinds } from './kinds.ts';

/** Brings every message about these tasks in line with what they have become. Called after every change of a task. */
export async function followTasks(tx: Tx, team: CareTeam, now: Date, tasks: readonly TaskId[]): Promise<void> {
  for (const id of tasks) {
    await refresh(tx, team.id, now, { subjectId: id, kinds: Object.values(taskKinds) });
  }
  await followReminders(tx, team, now, tasks);
  await watchLoad(tx, team, now);
}
