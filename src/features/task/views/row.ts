import type { ListItem } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Task } from '../model.ts';
import { taskRights } from '../rights.ts';
import type { Standing } from '../standing.ts';
import { isOpenTask } from '../status.ts';
import { rowButtons } from './buttons.ts';
import { dueText } from './due.ts';
import { ownersText } from './people.ts';
import { markedTitle, statusText } from './title.ts';

/** Around a task in a list: who reads it, who everyone is, what day it is. */
export interface TaskRowContext {
  readonly actor: Practitioner;
  /** Everyone who ever was a member. */
  readonly people: readonly Practitioner[];
  /** "yyyy-MM-dd" in the structure's zone. */
  readonly today: string;
  /** Whether the actor stands in for an absent owner. */
  readonly standsIn: boolean;
  /** Whose it is need not be said: the reader's alone. */
  readonly hidesOwner?: boolean;
  readonly at: Standing;
}

/** One task (as `readableTasks` gives it) in one or two lines, with what can be done at one tap. */
export function taskItem(task: Task, around: TaskRowContext, reader: Reader): ListItem {
  const { actor, people, today, at, hidesOwner = false } = around;
  const rights = taskRights(actor, task, around);
  return {
    text: [{ strong: markedTitle(task, reader) }],
    detail: [
      ...(hidesOwner ? [] : [ownersText(task, people, reader)]),
      ...(isOpenTask(task) ? [dueText(task, today, reader)] : []),
      ...(task.status === 'to-do' ? [] : [statusText(task, reader)]),
      ...(task.caseCode === null || task.title === '' ? [] : [reader.t.task.caseCode(task.caseCode)]),
    ].join(', '),
    buttons: rowButtons(task, rights, at, reader),
  };
}
