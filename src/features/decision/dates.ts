import {
  afterQuiet,
  beginning,
  type HolidayRegion,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';
import type { AbsentDays } from '../absence/stand-in.ts';

// The deadlines by which the team votes on a decision or says what it thinks of it.

/** When the day has begun for those who are reminded. */
const remindingTime = '09:00';

/** Whose wall and whose public holidays count. */
interface Where {
  /** IANA zone. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
}

/** When somebody who has said nothing is reminded: at 9:00 of the working day before the deadline, on their own wall. */
export function reminderAt(closesAt: Date, { zone, holidayRegion }: Where): Date {
  const dayBefore = previousWorkingDay(localParts(closesAt, zone).date, holidayRegion);
  return beginning(dayBefore, remindingTime, zone);
}

/** `instant` itself by day, on a working day on which the person is not away; else the next morning that is one. */
export function whenAtWork(
  instant: Date,
  { zone, holidayRegion }: Where,
  absences: readonly Pick<AbsentDays, 'firstDay' | 'lastDay'>[],
): Date {
  const isThere = (day: string) => !absences.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  const awake = afterQuiet(instant, zone);
  const { date } = localParts(awake, zone);
  if (isWorkingDay(date, holidayRegion) && isThere(date)) return awake;
  let day = nextWorkingDay(date, holidayRegion);
  while (!isThere(day)) day = nextWorkingDay(day, holidayRegion);
  return beginning(day, remindingTime, zone);
}

const day = 24 * 3_600_000;

/** Beyond this a date is a slip of the pen: two years, as for RCPs (meeting/schedule.ts). */
export function farthestClose(now: Date): Date {
  return new Date(now.getTime() + 2 * 365 * day);
}

/** Since when nobody is heard any more; after an outage that is the deadline, not when it was noticed. */
export function endOf({ closesAt, closedAt }: { readonly closesAt: Date; readonly closedAt: Date | null }): Date {
  return closedAt !== null && closedAt < closesAt ? closedAt : closesAt;
}
