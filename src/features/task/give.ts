import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Profession } from '../practitioner/profession.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { followTasks } from './follow.ts';
import { taskKinds } from './kinds.ts';
import type { Task } from './model.ts';
import { message } from './notifications.ts';
import { createTask, type NewTask } from './store.ts';

/** Adds a task and tells those who are to do it, whoever gave it to themselves excepted. Added twice it is added once. */
export async function addTask(tx: Tx, team: CareTeam, now: Date, task: NewTask): Promise<boolean> {
  if (!(await createTask(tx, team.id, now, task))) return false;
  await tellOwners(tx, team, now, task, task.owners, task.createdById);
  if (task.pool != null && task.owners.length === 0)
    await offerToPool(tx, team, now, task, task.pool, task.createdById);
  await followTasks(tx, team, now, [task.id]);
  return true;
}

/** Tells people that a task is theirs now; `by` knows already. */
export async function tellOwners(
  tx: Tx,
  team: CareTeam,
  now: Date,
  task: Pick<Task, 'id'>,
  owners: readonly PractitionerId[],
  by: PractitionerId,
): Promise<void> {
  const others = owners.filter((id) => id !== by);
  const at = now.toISOString();
  await enqueue(
    tx,
    team.id,
    now,
    others.map((id) => message(taskKinds.assigned, task, id, at, now)),
  );
}

/** Asks every member of a profession who takes it. */
export async function offerToPool(
  tx: Tx,
  team: CareTeam,
  now: Date,
  task: Pick<Task, 'id'>,
  pool: Profession,
  by: PractitionerId,
): Promise<void> {
  const asked = (await activePractitioners(tx, team.id)).filter(
    ({ id, profession }) => profession === pool && id !== by,
  );
  const at = now.toISOString();
  await enqueue(
    tx,
    team.id,
    now,
    asked.map(({ id }) => message(taskKinds.offered, task, id, at, now)),
  );
}
