import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { isOwner, isUnclaimed, type Task } from './model.ts';
import { isOpenTask } from './status.ts';

/** Around a task and whoever looks at it. */
interface Around {
  /** Everyone who ever was a member. */
  readonly people: readonly Pick<Practitioner, 'id' | 'active'>[];
  /** Whether the actor stands in for an absent owner today. */
  readonly standsIn: boolean;
}

/**
 * Who may say what becomes of a task: its owners and whoever stands in for them, who gave it, the coordinator and the
 * secretary.
 */
function mayHandle(
  actor: Pick<Practitioner, 'id' | 'role'>,
  task: Pick<Task, 'owners' | 'createdById'>,
  standsIn: boolean,
): boolean {
  return (
    isOwner(task, actor.id) ||
    standsIn ||
    task.createdById === actor.id ||
    stewards.includes(actor.role) ||
    actor.role === 'secretary'
  );
}

/** Who may take a task for themselves: a member of the profession it waits for. */
function mayClaim(
  actor: Pick<Practitioner, 'profession'>,
  task: Pick<Task, 'owners' | 'pool'>,
  { people }: Pick<Around, 'people'>,
): boolean {
  return isUnclaimed(task, people) && actor.profession === task.pool;
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
  around: Around,
): TaskRights {
  const open = isOpenTask(task);
  const handles = mayHandle(actor, task, around.standsIn);
  const gave = task.createdById === actor.id || stewards.includes(actor.role);
  return {
    handle: open && handles,
    claim: open && mayClaim(actor, task, around),
    release: open && task.pool !== null && isOwner(task, actor.id),
    edit: open && (gave || isOwner(task, actor.id)),
    drop: open && gave,
    reopen: !open && handles,
  };
}
