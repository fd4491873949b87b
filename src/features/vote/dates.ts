import {
  afterQuiet,
  beginning,
  type HolidayRegion,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';

/** When the day has begun for those who are reminded. */
const remindingTime = '09:00';

/** Whose wall and whose public holidays count. */
interface Where {
  /** IANA zone. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
}

/** The usual last day of a vote, "yyyy-MM-dd": three working days from now. */
export function usualLastDay(now: Date, { zone, holidayRegion }: Where): string {
  const { date } = localParts(now, zone);
  return [1, 2, 3].reduce((day) => nextWorkingDay(day, holidayRegion), date);
}

/** When somebody who has not voted is reminded: at 9:00 of the working day before the deadline, on their own wall. */
export function reminderAt(closesAt: Date, { zone, holidayRegion }: Where): Date {
  const dayBefore = previousWorkingDay(localParts(closesAt, zone).date, holidayRegion);
  return beginning(dayBefore, remindingTime, zone);
}

/** `instant` itself by day and on a working day, else the next morning that is one. */
export function whenAtWork(instant: Date, { zone, holidayRegion }: Where): Date {
  const awake = afterQuiet(instant, zone);
  const { date } = localParts(awake, zone);
  return isWorkingDay(date, holidayRegion)
    ? awake
    : beginning(nextWorkingDay(date, holidayRegion), remindingTime, zone);
}

const day = 24 * 3_600_000;

/** Beyond this a date is a slip of the pen: two years, as for RCPs (meeting/schedule.ts). */
export function farthestClose(now: Date): Date {
  return new Date(now.getTime() + 2 * 365 * day);
}
