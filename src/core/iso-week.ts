import { addDays, weekdayOf } from './local-time.ts';

/** The ISO 8601 week of a calendar date: "2026-W53" for "2027-01-01". Throws a RangeError unless it is in the calendar. */
export function isoWeekOf(date: string): string {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(mondayOf(date), 3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The Monday of the week of a calendar date. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}
