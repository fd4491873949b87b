import { type HolidayRegion, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../core/calendar.ts';
import { addDays } from '../../core/local-time.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Task } from '../task/model.ts';
import type { Rung } from './rung.ts';

/** Days from the due date to each rung. */
const days: Readonly<Record<Rung, number>> = {
  'minus-7': -7,
  'minus-3': -3,
  'minus-1': -1,
  day: 0,
  'plus-2': 2,
  'plus-7': 7,
  coordinator: 5,
};

/**
 * No rung falls more days than this before its due date: the seven of the first one, and the longest row of days off
 * before it (Good Friday to Easter Monday in Alsace, 25 December to a Sunday).
 */
export const longestNotice = 14;

/** The rungs on which people are reminded of a task: its own, or those of the structure. */
export function rungsOf(
  task: Pick<Task, 'remindsLikeTeam' | 'rungs'>,
  team: Pick<CareTeam, 'taskRungs'>,
): readonly Rung[] {
  return task.remindsLikeTeam ? team.taskRungs : task.rungs;
}

/**
 * The working day ("yyyy-MM-dd") of a rung for a due date: one before it or on it that falls on a day off comes on the
 * working day before, so that nobody is told too late; one after it on the working day after.
 */
export function rungDay(dueOn: string, rung: Rung, region: HolidayRegion): string {
  const day = addDays(dueOn, days[rung]);
  if (isWorkingDay(day, region)) return day;
  return days[rung] <= 0 ? previousWorkingDay(day, region) : nextWorkingDay(day, region);
}
