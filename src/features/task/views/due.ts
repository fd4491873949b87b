import { formatDate } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import { daysLate, type Task } from '../model.ts';

/** "vendredi 27 novembre", with the year when it is not this one. */
function shortDate(date: string, today: string, { locale }: Pick<Reader, 'locale'>): string {
  const year = today.slice(0, 4);
  return date.startsWith(year) ? formatDate(date, locale).replace(` ${year}`, '') : formatDate(date, locale);
}

/** When a task is due, and how late it is, in words. */
export function dueText(task: Pick<Task, 'dueOn' | 'status'>, today: string, reader: Reader): string {
  const words = reader.t.task;
  if (task.dueOn === null) return words.noDue;
  const date = shortDate(task.dueOn, today, reader);
  const late = daysLate(task, today);
  if (late > 0) return `${date}, ${words.late(late)}`;
  return task.dueOn === today ? words.today(date) : date;
}
