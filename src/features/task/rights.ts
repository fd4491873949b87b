import type { PractitionerId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { isOwner, isUnclaimed, type Task } from './model.ts';
import { isOpenTask } from './status.ts';

/**
 * Who may say what becomes of a task: its owners and whoever stands in for them, who gave it, the coordinator and the
 * secretary.
 */
function mayHandle(
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
function mayClaim(actor: Pick<Practitioner, 'profession'>, task: Pick<Task, 'owners' | 'pool'>): boolean {
  return isUnclaimed(task) && actor.profession === task.pool;
}

/** What somebody may do with a task as it is now. */
export interface TaskRights {
  /** Say that it is done, later, blocked or on again, and pass it on. */
  readonly handle: boolean;
  /** Take it for oneself. */
  readonly claim: boolean;
  /** Give back what one took. */
  readonly release: boolean;
  readonly edit: boolean;
  readonly drop: boolean;
  /** Make it one to do again. */
  readonly reopen: boolean;
}

export function taskRights(
  actor: Pick<Practitioner, 'id' | 'role' | 'profession'>,
  task: Pick<Task, 'owners' | 'pool' | 'createdById' | 'status'>,
  standIns: readonly PractitionerId[],
): TaskRights {
  const open = isOpenTask(task);
  const handles = mayHandle(actor, task, standIns);
  const gave = task.createdById === actor.id || stewards.includes(actor.role);
  return {
    handle: open && handles,
    claim: open && mayClaim(actor, task),
    release: open && task.pool !== null && isOwner(task, actor.id),
    edit: open && (gave || isOwner(task, actor.id)),
    drop: open && gave,
    reopen: !open && handles,
  };
}
