import { z } from 'zod';
import type { HandoverId, PractitionerId, TaskId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { isOwner, type Task } from './model.ts';
import { isOpenTask } from './status.ts';

/**
 * "void": the task is done, somebody else has it, or somebody else is asked. "given": whoever steers it gave it to
 * somebody, who was not asked.
 */
export const handoverState = z.enum(['asked', 'accepted', 'declined', 'void', 'given']);
export type HandoverState = z.infer<typeof handoverState>;

/** One person asks another to take a task over, or gives it to them. */
export interface Handover {
  readonly id: HandoverId;
  readonly taskId: TaskId;
  readonly fromId: PractitionerId;
  readonly toId: PractitionerId;
  readonly state: HandoverState;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** Who owns a task once it is taken over: the other instead of whoever asked, or of all when none of them asked. */
export function ownersAfter(
  task: Pick<Task, 'owners'>,
  { fromId, toId }: Pick<Handover, 'fromId' | 'toId'>,
): readonly PractitionerId[] {
  const staying = isOwner(task, fromId) ? task.owners.map(({ id }) => id).filter((id) => id !== fromId) : [];
  return [...new Set([...staying, toId])];
}

/** How far an asking is: nobody who left answers, and what is over is not taken over. */
export function stateNow(
  { state, toId }: Pick<Handover, 'state' | 'toId'>,
  task: Pick<Task, 'status'>,
  people: readonly Pick<Practitioner, 'id' | 'active'>[],
): HandoverState {
  if (state !== 'asked') return state;
  return isOpenTask(task) && people.some(({ id, active }) => id === toId && active) ? 'asked' : 'void';
}
