import { mondayOf } from '../../core/iso-week.ts';
import { addDays } from '../../core/local-time.ts';
import { type DoneTask, wasOnTime } from '../task/model.ts';

/** What was done in one week, Monday to Sunday on the structure's calendar. */
export interface WeekTally {
  /** "yyyy-MM-dd". */
  readonly monday: string;
  /** RCPs that were held. */
  readonly meetings: number;
  readonly done: number;
  /** Tasks that were done by their due date. */
  readonly onTime: number;
}

/** What the weeks count, each with its day of the structure's calendar. */
export interface WeekRecords {
  readonly meetings: readonly string[];
  readonly tasks: readonly DoneTask[];
}

const chartWeeks = 12;
/** A picture of fewer weeks with anything in them would show nothing but gaps. */
const fewest = 4;

/** The Mondays of the last weeks as seen on `today`, the oldest first; a week is among them from its Friday on. */
export function lastMondays(today: string): readonly [first: string, ...others: string[]] {
  const last = mondayOf(addDays(today, -4));
  const first = addDays(last, -7 * (chartWeeks - 1));
  return [first, ...Array.from({ length: chartWeeks - 1 }, (_, index) => addDays(first, 7 * (index + 1)))];
}

/** Counts what was recorded in each of these weeks. */
export function weekTallies(mondays: readonly string[], { meetings, tasks }: WeekRecords): readonly WeekTally[] {
  return mondays.map((monday) => {
    const next = addDays(monday, 7);
    const inWeek = (on: string) => on >= monday && on < next;
    const done = tasks.filter(({ on }) => inWeek(on));
    return {
      monday,
      meetings: meetings.filter(inWeek).length,
      done: done.length,
      onTime: done.filter(wasOnTime).length,
    };
  });
}

/** What all of these weeks count together. */
export function total(weeks: readonly WeekTally[]): Omit<WeekTally, 'monday'> {
  const sum = (count: (week: WeekTally) => number) => weeks.reduce((all, week) => all + count(week), 0);
  return {
    meetings: sum(({ meetings }) => meetings),
    done: sum(({ done }) => done),
    onTime: sum(({ onTime }) => onTime),
  };
}

/** Whether there was something in enough of the weeks to be drawn. */
export function isTelling(weeks: readonly WeekTally[]): boolean {
  return weeks.filter(({ meetings, done }) => meetings + done > 0).length >= fewest;
}
