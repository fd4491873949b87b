import {
  afterQuiet,
  beginning,
  type HolidayRegion,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';

/** The end of a working day: answers are taken until then. */
const closingTime = '18:00';
/** When the day has begun for those who are reminded. */
const remindingTime = '09:00';
const hour = 3_600_000;

/** Whose wall and whose public holidays count. */
interface Where {
  /** IANA zone. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
}

/** Until when answers are taken on a day ("yyyy-MM-dd"): 18:00 on the structure's wall. */
export function closingOn(date: string, { zone }: Pick<Where, 'zone'>): Date {
  return beginning(date, closingTime, zone);
}

/**
 * The usual deadline: two working days before the first date at 18:00, so that there is time to prepare; one working
 * day before when that leaves less than an hour; else half of the time that is left. Always between `now` and `first`.
 */
export function usualDeadline(first: Date, now: Date, where: Where): Date {
  const dayBefore = previousWorkingDay(localParts(first, where.zone).date, where.holidayRegion);
  const days = [previousWorkingDay(dayBefore, where.holidayRegion), dayBefore];
  const found = days.map((day) => closingOn(day, where)).find((at) => at.getTime() - now.getTime() >= hour);
  return found ?? middle(now, first);
}

/**
 * When somebody who has not answered is reminded: at 9:00 on the working day before the deadline, or when half of the
 * time is over if that is later; never at night nor on a day off in the person's zone, and not at all when the deadline
 * comes first.
 */
export function reminderAt(poll: { readonly openedAt: Date; readonly closesAt: Date }, where: Where): Date | undefined {
  const { zone, holidayRegion } = where;
  const dayBefore = previousWorkingDay(localParts(poll.closesAt, zone).date, holidayRegion);
  const half = middle(poll.openedAt, poll.closesAt);
  const earliest = new Date(Math.max(beginning(dayBefore, remindingTime, zone).getTime(), half.getTime()));
  const awake = afterQuiet(earliest, zone);
  const { date } = localParts(awake, zone);
  const at = isWorkingDay(date, holidayRegion)
    ? awake
    : beginning(nextWorkingDay(date, holidayRegion), remindingTime, zone);
  return at < poll.closesAt ? at : undefined;
}

function middle(from: Date, to: Date): Date {
  return new Date(Math.floor((from.getTime() + to.getTime()) / 2));
}
