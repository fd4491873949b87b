import type { TaskId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { Task } from './model.ts';
import { taskById } from './store.ts';

/** The task that a button or form is about. Throws UserError when it is gone. */
export async function findTask({ tx, careTeam }: Pick<Context, 'tx' | 'careTeam'>, id: TaskId): Promise<Task> {
  const task = await taskById(tx, careTeam.id, id);
  if (task === undefined) throw new UserError('task-gone');
  return task;
}
