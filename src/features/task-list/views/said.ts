import { formatDay } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import { isFiltered, type TaskPage } from '../model.ts';
import type { Whose } from '../state.ts';

// What a list is, in words.

/** The heading of a list. */
export function titleOf({ state, person }: Pick<TaskPage, 'state' | 'person'>, { t }: Reader): string {
  const { titles } = t.taskList;
  const { whose } = state;
  switch (whose.kind) {
    case 'person':
      return titles.person(person?.displayName ?? t.taskList.filters.gone);
    case 'profession':
      return titles.profession(t.professions[whose.profession]);
    default:
      return titles[whose.kind];
  }
}

/** « 12 tâches ouvertes, dont 3 en retard ». */
export function countedText(count: number, late: number, reader: Reader): string {
  return withLate(reader.t.taskList.counts.open(count), late, reader);
}

function withLate(counted: string, late: number, { t }: Reader): string {
  return late === 0 ? counted : t.taskList.lateAmong(counted, late);
}

/** How many tasks a list holds. */
export function sizeOf({ state, total, late }: Pick<TaskPage, 'state' | 'total' | 'late'>, reader: Reader): string {
  const { counts, nothing } = reader.t.taskList;
  if (total === 0) return isFiltered(state) ? nothing.filtered : nothing[emptiness(state.whose)];
  if (state.late && state.status === undefined) return counts.late(total);
  return withLate(counts[state.status ?? 'open'](total), late, reader);
}

function emptiness({ kind }: Whose): 'mine' | 'team' | 'filtered' {
  return kind === 'mine' || kind === 'team' ? kind : 'filtered';
}

/** What is left out of a list, so that a misreading is seen; "" when it is whole. */
export function filterText({ state, project, meeting }: TaskPage, { t, locale, teamZone }: Reader): string {
  const words = t.taskList.filters;
  return [
    state.status === undefined ? '' : words.statuses[state.status],
    state.late ? words.late : '',
    state.priority === undefined ? '' : words.priority(t.task.priorities[state.priority].toLowerCase()),
    project === undefined ? '' : words.project(project ?? words.gone),
    state.code === undefined ? '' : words.code(state.code),
    meeting ? words.meeting(meeting.title, formatDay(meeting.startsAt, teamZone, locale)) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
