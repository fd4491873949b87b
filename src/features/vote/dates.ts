import { type HolidayRegion, nextWorkingDay } from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';

/** The usual last day of a vote, "yyyy-MM-dd": three working days from now. */
export function usualLastDay(
  now: Date,
  { zone, holidayRegion }: { readonly zone: string; readonly holidayRegion: HolidayRegion },
): string {
  const { date } = localParts(now, zone);
  return [1, 2, 3].reduce((day) => nextWorkingDay(day, holidayRegion), date);
}
