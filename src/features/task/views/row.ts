import type { ListItem } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Task } from '../model.ts';
import type { Standing } from '../standing.ts';

/** Around a task in a list: who reads it, who everyone is, what day it is. */
export interface TaskRowContext {
  readonly actor: Practitioner;
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** "yyyy-MM-dd" in the structure's zone. */
  readonly today: string;
  /** Whether the actor stands in for an absent owner. */
  readonly standsIn: boolean;
  readonly at: Standing;
}

/** One task (as `readableTasks` gives it) in one or two lines, with what can be done at one tap. */
export function taskItem(task: Task, _around: TaskRowContext, _reader: Reader): ListItem {
  return { text: task.title };
}
