import Holidays from 'date-holidays';
import { z } from 'zod';
import { addDays, isCalendarDate, localParts, toInstant, type WallClock, weekdayOf } from './local-time.ts';

/**
 * Whose public holidays can be chosen: codes of date-holidays, "FR-57" being a department of France.
 * 57, 67 and 68 (Alsace-Moselle) keep Good Friday and 26 December; the others are overseas.
 */
export const holidayRegions = [
  'FR',
  'FR-57',
  'FR-67',
  'FR-68',
  'GP',
  'MQ',
  'GF',
  'RE',
  'YT',
  'MF',
  'BL',
  'PM',
  'PF',
  'NC',
  'WF',
] as const;
export const holidayRegion = z.enum(holidayRegions);
export type HolidayRegion = z.infer<typeof holidayRegion>;

const cache = new Map<string, ReadonlyMap<string, string>>();

/** The French name of the public holiday on `date` ("yyyy-MM-dd") in the region. */
export function holidayName(date: string, region: HolidayRegion): string | undefined {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
  return holidaysOf(date.slice(0, 4), region).get(date);
}

/** Whether `date` ("yyyy-MM-dd") is a public holiday in the region. */
export function isPublicHoliday(date: string, region: HolidayRegion): boolean {
  return holidayName(date, region) !== undefined;
}

/** Whether `date` ("yyyy-MM-dd") is a Monday to Friday and no public holiday. */
export function isWorkingDay(date: string, region: HolidayRegion): boolean {
  return weekdayOf(date) <= 5 && !isPublicHoliday(date, region);
}

/** The last working day before `date`, never `date` itself. */
export function previousWorkingDay(date: string, region: HolidayRegion): string {
  const before = addDays(date, -1);
  return isWorkingDay(before, region) ? before : previousWorkingDay(before, region);
}

/** The first working day after `date`, never `date` itself. */
export function nextWorkingDay(date: string, region: HolidayRegion): string {
  const after = addDays(date, 1);
  return isWorkingDay(after, region) ? after : nextWorkingDay(after, region);
}

/** Wall-clock hours "HH:mm" in which nobody is disturbed: from `from` included to `to` excluded. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The hours in which people sleep or are at home. */
const nightly: QuietHours = { from: '20:00', to: '07:00' };

/** `instant` itself outside the quiet hours of `zone`, otherwise the instant at which they began. */
export function beforeQuiet(instant: Date, zone: string, hours: QuietHours = nightly): Date {
  const { from, to } = hours;
  const { date, time } = localParts(instant, zone);
  const overnight = from > to;
  const quiet = overnight ? time >= from || time < to : time >= from && time < to;
  if (!quiet) return instant;
  return beginning(overnight && time < to ? addDays(date, -1) : date, from, zone);
}

/** `instant` itself outside the quiet hours of `zone`, otherwise the instant at which they end. */
export function afterQuiet(instant: Date, zone: string): Date {
  const { from, to } = nightly;
  const { date, time } = localParts(instant, zone);
  if (time >= to && time < from) return instant;
  return beginning(time >= from ? addDays(date, 1) : date, to, zone);
}

function holidaysOf(year: string, region: HolidayRegion): ReadonlyMap<string, string> {
  const key = `${region} ${year}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const [country, department] = region.split('-');
  const options = { languages: ['fr'], types: ['public' as const] };
  const rules =
    department === undefined ? new Holidays(region, options) : new Holidays(country ?? region, department, options);
  const names = new Map(rules.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
  if (region === 'MF') moveAbolitionDay(names, year);
  cache.set(key, names);
  return names;
}

/**
 * Saint-Martin commemorates the abolition of slavery on 28 May, no longer on Guadeloupe's 27 May as date-holidays
 * has it. Source: circulaires of 4 May 2018 and 3 May 2019, first kept in 2018.
 */
function moveAbolitionDay(names: Map<string, string>, year: string): void {
  const name = names.get(`${year}-05-27`);
  if (name === undefined || year < '2018') return;
  names.delete(`${year}-05-27`);
  names.set(`${year}-05-28`, name);
}

/**
 * The instant at which `time` ("HH:mm") begins on `date`: the first of two where the clocks go back over it, the instant
 * of the jump where they skip it (Nuuk, at 22:00).
 */
export function beginning(date: string, time: string, zone: string): Date {
  const result = toInstant({ date, time }, zone);
  switch (result.kind) {
    case 'ok':
      return result.instant;
    case 'ambiguous':
      return result.first;
    case 'skipped': {
      const before = minuteBefore({ date, time });
      const found = beginning(before.date, before.time, zone);
      // The instant of the jump is one minute after the last minute that exists.
      return toInstant(before, zone).kind === 'skipped' ? found : new Date(found.getTime() + 60_000);
    }
    case 'invalid':
      throw new RangeError(`not a time or a zone: ${time} ${zone}`);
    default:
      return result satisfies never;
  }
}

function minuteBefore({ date, time }: WallClock): WallClock {
  const shown = new Date(new Date(`${date}T${time}:00Z`).getTime() - 60_000).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
