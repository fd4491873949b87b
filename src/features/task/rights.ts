import type { PractitionerId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { isOwner, isUnclaimed, type Task } from './model.ts';

/**
 * Who may say what becomes of a task: its owners and whoever stands in for them, who gave it, the coordinator and the
 * secretary.
 */
export function mayHandle(
  actor: Pick<Practitioner, 'id' | 'role'>,
  task: Pick<Task, 'owners' | 'createdById'>,
  standIns: readonly PractitionerId[],
): boolean {
  return (
    isOwner(task, actor.id) ||
    standIns.includes(actor.id) ||
    task.createdById === actor.id ||
    stewards.includes(actor.role) ||
    actor.role === 'secretary'
  );
}

/** Who may take a task for themselves: a member of the profession it waits for. */
export function mayClaim(actor: Pick<Practitioner, 'profession'>, task: Pick<Task, 'owners' | 'pool'>): boolean {
  return isUnclaimed(task) && actor.profession === task.pool;
}
