import type { Reader } from '../../context.ts';
import type { Task } from '../model.ts';

/** A task (as `readableTasks` gives it) in one line: its title, or what everybody may know of it. */
export function titleOf({ title, caseCode }: Pick<Task, 'title' | 'caseCode'>, { t }: Pick<Reader, 't'>): string {
  return title === '' ? t.task.ofCase(caseCode ?? '') : title;
}

/** The same, with the mark of a high priority. */
export function markedTitle(task: Pick<Task, 'title' | 'caseCode' | 'priority'>, reader: Pick<Reader, 't'>): string {
  const title = titleOf(task, reader);
  return task.priority === 'high' ? reader.t.task.urgent(title) : title;
}

/** How far it is, with what blocks it. */
export function statusText(
  { status, blockedBy }: Pick<Task, 'status' | 'blockedBy'>,
  { t }: Pick<Reader, 't'>,
): string {
  const said = t.task.statuses[status];
  return blockedBy === null ? said : `${said} (${uncapitalised(t.task.blockers[blockedBy])})`;
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
