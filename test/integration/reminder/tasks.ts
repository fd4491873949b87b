import type { ManualClock } from '../../../src/core/clock.ts';
import { careTeamId, newId, type PractitionerId, practitionerId, type TaskId, taskId } from '../../../src/core/ids.ts';
import type { CareTeam } from '../../../src/features/care-team/model.ts';
import { careTeamById } from '../../../src/features/care-team/store.ts';
import { followTasks } from '../../../src/features/task/follow.ts';
import { addTask } from '../../../src/features/task/give.ts';
import type { Task } from '../../../src/features/task/model.ts';
import { changeTask, type NewTask, setOwners, type TaskChange, taskById } from '../../../src/features/task/store.ts';
import type { Db, Tx } from '../../../src/store/client.ts';

/** What a test of reminders needs of a running bot. */
export interface Running {
  readonly db: Db;
  readonly clock: ManualClock;
}

/** Runs something in a transaction, for the one structure of a test. */
export function inTeam<T>({ db }: Running, work: (tx: Tx, team: CareTeam) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.careTeam.findFirstOrThrow();
    return work(tx, await careTeamById(tx, careTeamId.parse(id)));
  });
}

/** The id of the member of this name. */
export async function idOf({ db }: Pick<Running, 'db'>, displayName: string): Promise<PractitionerId> {
  return practitionerId.parse((await db.practitioner.findFirstOrThrow({ where: { displayName } })).id);
}

type Given = Partial<Omit<NewTask, 'owners' | 'createdById'>> & {
  /** The names of its owners. */
  readonly to?: readonly string[];
  /** The name of whoever gives it; Claire Dubois unless told. */
  readonly by?: string;
};

/** Adds a task, as the clock stands. */
export async function give(running: Running, { to = [], by = 'Claire Dubois', ...given }: Given): Promise<TaskId> {
  const id = newId(taskId);
  const owners = await Promise.all(to.map((name) => idOf(running, name)));
  const createdById = await idOf(running, by);
  const task = { id, title: 'Rappeler le laboratoire', dueOn: null, ...given, owners, createdById };
  await inTeam(running, (tx, team) => addTask(tx, team, running.clock.now(), task));
  return id;
}

/** Changes a task as the buttons do. */
export async function change(
  running: Running,
  id: TaskId,
  to: TaskChange & { readonly owners?: readonly string[] },
): Promise<void> {
  const { owners, ...rest } = to;
  const ids = owners === undefined ? undefined : await Promise.all(owners.map((name) => idOf(running, name)));
  const now = running.clock.now();
  await inTeam(running, async (tx, team) => {
    const task = await current(tx, team, id);
    const scheduled = rest.status === undefined && rest.dueOn === undefined ? {} : { scheduledAt: now };
    if (!(await changeTask(tx, team.id, now, task, { ...scheduled, ...rest }))) throw new Error('nobody else is there');
    if (ids !== undefined) await setOwners(tx, team.id, now, task, ids);
    await followTasks(tx, team, now, [id]);
  });
}

export async function finish(running: Running, id: TaskId): Promise<void> {
  await change(running, id, { status: 'done', doneAt: running.clock.now() });
}

async function current(tx: Tx, team: CareTeam, id: TaskId): Promise<Task> {
  const task = await taskById(tx, team.id, id);
  if (task === undefined) throw new Error('the task is gone');
  return task;
}
