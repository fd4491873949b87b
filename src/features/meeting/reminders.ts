import { beforeQuiet, beginning, type HolidayRegion, isWorkingDay, previousWorkingDay } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { ReminderOccasion } from '../care-team/reminder-occasion.ts';

/** When one person is reminded of one RCP. */
export interface Reminder {
  readonly occasion: ReminderOccasion;
  readonly dueAt: Date;
}

const minute = 60_000;
const hour = 60 * minute;
/** As much later or earlier than an hour before as people still call an hour. */
const about = 5 * minute;
const morning = '08:00';

/**
 * The reminders of one person for one RCP, in order of time. Source: "rappel 48 h avant" (acoorde.fr, Animer une RCP).
 *
 * - two days before at the same wall-clock time in the person's zone (48 hours but for a change of the clock), or on the working day before when that is a
 *   week-end or a public holiday of the structure;
 * - at 8:00 of the day in the person's zone, left out unless it is two hours before the start or more;
 * - one hour before.
 *
 * None falls between 20:00 and 7:00 in the person's zone: it is sent at 20:00 before. Two that fall on the same
 * instant are one.
 */
export function remindersFor(meeting: {
  readonly startsAt: Date;
  /** IANA zone of the person. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
  readonly occasions: readonly ReminderOccasion[];
}): readonly Reminder[] {
  const seen = new Set<number>();
  return [...meeting.occasions]
    .flatMap((occasion) => {
      const at = instantOf(occasion, meeting);
      return at === undefined ? [] : [{ occasion, dueAt: beforeQuiet(at, meeting.zone) }];
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .filter(({ dueAt }) => !seen.has(dueAt.getTime()) && seen.add(dueAt.getTime()));
}

function instantOf(
  occasion: ReminderOccasion,
  { startsAt, zone, holidayRegion }: { startsAt: Date; zone: string; holidayRegion: HolidayRegion },
): Date | undefined {
  switch (occasion) {
    case '48h': {
      const { date: day, time } = localParts(startsAt, zone);
      const date = addDays(day, -2);
      return beginning(isWorkingDay(date, holidayRegion) ? date : previousWorkingDay(date, holidayRegion), time, zone);
    }
    case 'morning': {
      const at = beginning(localParts(startsAt, zone).date, morning, zone);
      return startsAt.getTime() - at.getTime() >= 2 * hour ? at : undefined;
    }
    case '1h':
      return new Date(startsAt.getTime() - hour);
    default:
      return occasion satisfies never;
  }
}

/** Whether an RCP is an hour away, as its last reminder says: one that an outage held up, or the night moved, does not. */
export function isAnHourAway({ startsAt }: { readonly startsAt: Date }, now: Date): boolean {
  return Math.abs(startsAt.getTime() - now.getTime() - hour) <= about;
}
