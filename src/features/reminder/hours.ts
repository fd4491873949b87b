import { beginning, type HolidayRegion, isWorkingDay, nextWorkingDay } from '../../core/calendar.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** When a person may be reminded: on the working days of their structure, from a time of their own on, by day. */
export interface ReminderHours {
  /** IANA zone of the person. */
  readonly zone: string;
  readonly holidayRegion: HolidayRegion;
  /** Wall-clock "HH:mm", within `reminderTimes`. */
  readonly time: string;
}

/** Nobody is reminded from this wall-clock time on. */
const evening = '20:00';

/** The wall-clock times that can be chosen: each half hour from 7:00 on. */
export const reminderTimes: readonly string[] = Array.from(
  { length: 26 },
  (_, index) => `${String(7 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);
const [earliest = '07:00', latest = '19:30'] = [reminderTimes.at(0), reminderTimes.at(-1)];

export function reminderHours(
  { zone, reminderTime }: Pick<Practitioner, 'zone' | 'reminderTime'>,
  team: Pick<CareTeam, 'zone' | 'holidayRegion'>,
): ReminderHours {
  const [, time = earliest] = [earliest, reminderTime, latest].sort();
  return { zone: zone ?? team.zone, holidayRegion: team.holidayRegion, time };
}

/** The instant at which the person is reminded on `day` ("yyyy-MM-dd"). */
export function reminderAt(day: string, { zone, time }: ReminderHours): Date {
  return beginning(day, time, zone);
}

/** Whether the person may be reminded at this instant. */
export function mayRemindAt(instant: Date, { zone, holidayRegion, time }: ReminderHours): boolean {
  const shown = localParts(instant, zone);
  return shown.time >= time && shown.time < evening && isWorkingDay(shown.date, holidayRegion);
}

/** The first instant after `instant` at which a day's reminders begin. */
export function nextReminder(instant: Date, hours: ReminderHours): Date {
  const { date } = localParts(instant, hours.zone);
  const today = reminderAt(date, hours);
  if (today > instant && isWorkingDay(date, hours.holidayRegion)) return today;
  return reminderAt(nextWorkingDay(date, hours.holidayRegion), hours);
}

/**
 * The first instant after `instant` that shows the person's time, on whatever day: where the working days or the
 * structure's holidays change meanwhile, it is still early enough to look.
 */
export function nextLook(instant: Date, hours: ReminderHours): Date {
  const { date } = localParts(instant, hours.zone);
  const today = reminderAt(date, hours);
  return today > instant ? today : reminderAt(addDays(date, 1), hours);
}

/** `instant` itself when the person may be reminded then, otherwise the first instant from which they may. */
export function firstReminder(instant: Date, hours: ReminderHours): Date {
  return mayRemindAt(instant, hours) ? instant : nextReminder(instant, hours);
}
