import { beginning, type HolidayRegion, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';

/** When people open their practice, and files are at hand. */
const morning = '09:00';
/** Days between two rounds. */
export const roundDays = 7;

/** Where and when somebody works: an IANA zone and whose public holidays count. */
export interface WorkingTime {
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
}

/** The first chasing of a person after `now`: 9:00 on the next working day, in the person's zone. */
export function firstRound(now: Date, { zone, holidayRegion }: WorkingTime): Date {
  return beginning(nextWorkingDay(localParts(now, zone).date, holidayRegion), morning, zone);
}

/** The chasing after one at `now`: a week later at 9:00, or on the first working day from then on. */
export function nextRound(now: Date, time: WorkingTime): Date {
  return morningOf(addDays(localParts(now, time.zone).date, roundDays), time);
}

/** 9:00 on a calendar date ("yyyy-MM-dd"), or on the first working day from then on. */
export function morningOf(date: string, { zone, holidayRegion }: WorkingTime): Date {
  const day = isWorkingDay(date, holidayRegion) ? date : nextWorkingDay(date, holidayRegion);
  return beginning(day, morning, zone);
}
