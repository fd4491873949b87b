import type { PractitionerId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { enqueue, type NewDelivery, reconcile } from '../../store/outbox.ts';
import type { CareTeam } from '../care-team/model.ts';
import { activePractitioners } from '../practitioner/store.ts';
import type { Handover } from './handover.ts';
import { taskKinds } from './kinds.ts';
import type { Task } from './model.ts';

/** One message per person and occasion: somebody may get a task back that they had before. */
export function message(
  kind: string,
  { id }: Pick<Task, 'id'>,
  to: PractitionerId,
  occasion: string,
  now: Date,
): NewDelivery {
  return {
    kind,
    subjectId: id,
    dedupeKey: `${kind}:${id}:${to}:${occasion}`,
    dueAt: now,
    audience: 'person',
    practitionerId: to,
  };
}

/** Tells whoever gave a task, and the coordinators, that it is blocked; `by` knows already. Returns whom. */
export async function tellBlocked(
  tx: Tx,
  team: CareTeam,
  now: Date,
  task: Pick<Task, 'id' | 'createdById'>,
  by: PractitionerId,
): Promise<readonly PractitionerId[]> {
  const here = await activePractitioners(tx, team.id);
  const told = here.filter(({ id, role }) => id === task.createdById || role === 'coordinator');
  const others = told.map(({ id }) => id).filter((id) => id !== by);
  const at = now.toISOString();
  // What waits for the morning since an earlier time would say the same.
  const older = { subjectId: task.id, kinds: [taskKinds.blocked], reason: 'superseded' };
  await reconcile(tx, team.id, now, older, []);
  await enqueue(
    tx,
    team.id,
    now,
    others.map((id) => message(taskKinds.blocked, task, id, at, now)),
  );
  return others;
}

/** Asks somebody whether they take a task over. */
export async function tellAsked(
  tx: Tx,
  team: CareTeam,
  now: Date,
  { id, taskId, toId }: Pick<Handover, 'id' | 'taskId' | 'toId'>,
): Promise<void> {
  await enqueue(tx, team.id, now, [message(taskKinds.handover, { id: taskId }, toId, id, now)]);
}

/** Tells whoever asked what the other said. */
export async function tellAnswered(tx: Tx, team: CareTeam, now: Date, { id, taskId, fromId }: Handover): Promise<void> {
  await enqueue(tx, team.id, now, [message(taskKinds.handoverAnswered, { id: taskId }, fromId, id, now)]);
}
