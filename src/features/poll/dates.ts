import { morningBefore, type WorkingTime, whenAtWork } from '../../core/at-work.ts';
import { beginning, previousWorkingDay } from '../../core/calendar.ts';
import { localParts } from '../../core/local-time.ts';

/** The end of a working day: answers are taken until then. */
const closingTime = '18:00';
const hour = 3_600_000;

/** Until when answers are taken on a day ("yyyy-MM-dd"): 18:00 on the structure's wall. */
export function closingOn(date: string, { zone }: Pick<WorkingTime, 'zone'>): Date {
  return beginning(date, closingTime, zone);
}

/**
 * The usual deadline: two working days before the first date at 18:00, so that there is time to prepare; one working
 * day before when that leaves less than an hour; else half of the time that is left. Always between `now` and `first`.
 */
export function usualDeadline(first: Date, now: Date, where: WorkingTime): Date {
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
export function reminderAt(
  poll: { readonly openedAt: Date; readonly closesAt: Date },
  where: WorkingTime,
): Date | undefined {
  const half = middle(poll.openedAt, poll.closesAt);
  const earliest = new Date(Math.max(morningBefore(poll.closesAt, where).getTime(), half.getTime()));
  const at = whenAtWork(earliest, where);
  return at < poll.closesAt ? at : undefined;
}

function middle(from: Date, to: Date): Date {
  return new Date(Math.floor((from.getTime() + to.getTime()) / 2));
}
