import {
  afterQuiet,
  beginning,
  type HolidayRegion,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './calendar.ts';
import { localParts } from './local-time.ts';

// When people can be asked for something without disturbing them.

/** When people open their practice, and files are at hand. */
const morning = '09:00';

/** Where and when somebody works. */
export interface WorkingTime {
  /** IANA zone. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
}

/** 9:00 on a calendar date ("yyyy-MM-dd"), or on the first working day from then on. */
export function morningOf(date: string, { zone, holidayRegion }: WorkingTime): Date {
  const day = isWorkingDay(date, holidayRegion) ? date : nextWorkingDay(date, holidayRegion);
  return beginning(day, morning, zone);
}

/** 9:00 on the next working day after the day of `instant`. */
export function morningAfter(instant: Date, { zone, holidayRegion }: WorkingTime): Date {
  return beginning(nextWorkingDay(localParts(instant, zone).date, holidayRegion), morning, zone);
}

/** 9:00 on the working day before the day of `instant`. */
export function morningBefore(instant: Date, { zone, holidayRegion }: WorkingTime): Date {
  return beginning(previousWorkingDay(localParts(instant, zone).date, holidayRegion), morning, zone);
}

/** Calendar dates ("yyyy-MM-dd"), both included. */
interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** `instant` itself by day, on a working day on which the person is not away; else the next morning that is one. */
export function whenAtWork(instant: Date, { zone, holidayRegion }: WorkingTime, absences: readonly Days[] = []): Date {
  const isThere = (day: string) => !absences.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  const awake = afterQuiet(instant, zone);
  const { date } = localParts(awake, zone);
  if (isWorkingDay(date, holidayRegion) && isThere(date)) return awake;
  let day = nextWorkingDay(date, holidayRegion);
  while (!isThere(day)) day = nextWorkingDay(day, holidayRegion);
  return beginning(day, morning, zone);
}
