import { type HolidayRegion, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';

const usualDays = 7;

/** The usual last day for opinions, "yyyy-MM-dd": in a week, or on the working day after that. */
export function usualLastDay(
  now: Date,
  { zone, holidayRegion }: { readonly zone: string; readonly holidayRegion: HolidayRegion },
): string {
  const date = addDays(localParts(now, zone).date, usualDays);
  return isWorkingDay(date, holidayRegion) ? date : nextWorkingDay(date, holidayRegion);
}
