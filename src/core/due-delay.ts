import { type HolidayRegion, isPublicHoliday } from './calendar.ts';
import { addDays, localParts, weekdayOf } from './local-time.ts';
import { type DateFound, type DateRule, type Groups, matches, type Now } from './when-found.ts';
import { countOf, within } from './when-relative.ts';

const inHours = new RegExp(
  `(?<![a-z])${within}(?:(?<hours>une|\\d{1,3}) ?(?:heures?|h ?(?<extra>\\d{2})?)|(?<minutes>\\d{1,3}) ?(?:minutes?|min|mn))` +
    "(?![a-z\\d])(?! d[e'])",
  'g',
);
const inWorkingDays = new RegExp(
  `(?<![a-z])${within}(?<count>[a-z]+(?= )|\\d{1,2}) ?(?:jours?|j) (?<kind>ouvre|ouvrable)s?(?![a-z])(?! (?:suivant|qui |apres(?!-)))`,
  'g',
);

/** Which days are counted: Monday to Friday ("jours ouvrés"), or Saturday too ("jours ouvrables"). */
export type WorkingWeek = 'ouvre' | 'ouvrable';

/** "sous 48h", "dans 2 heures", "sous 5 jours ouvrés", "dans 10 jours ouvrables". */
export function delaysIn(region: HolidayRegion): DateRule {
  return (folded, now) => [
    ...matches(inHours, folded).flatMap(({ start, end, group }) => {
      const said = folded.slice(start, end);
      const hours = group('hours') === 'une' ? 1 : Number(group('hours') ?? 0);
      const minutes = 60 * hours + Number(group('minutes') ?? group('extra') ?? 0);
      return isClockTime(said, group, now) ? [] : [{ start, end, resolve: () => afterMinutes(minutes, now) }];
    }),
    ...matches(inWorkingDays, folded).flatMap(({ start, end, group }): readonly DateFound[] => {
      const count = countOf(group('count') ?? '', now);
      const week = group('kind') === 'ouvrable' ? 'ouvrable' : 'ouvre';
      if (count === undefined) return [];
      return [{ start, end, resolve: () => afterWorkingDays(now.date, count, week, region) }];
    }),
  ];
}

/** The date so many working days later; the day itself is not counted, nor are public holidays of the region. */
export function afterWorkingDays(date: string, count: number, week: WorkingWeek, region: HolidayRegion): string {
  const lastWeekday = week === 'ouvre' ? 5 : 6;
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= lastWeekday && !isPublicHoliday(day, region)) left -= 1;
  }
  return day;
}

/** "d'ici 18h" said at 10:00 is today at six. */
function isClockTime(said: string, group: Groups, now: Now): boolean {
  const time = `${group('hours')?.padStart(2, '0')}:${group('extra') ?? '00'}`;
  return /d'ici .*\d ?h ?\d*$/.test(said) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && time > now.time;
}

/** Whole days are counted by the calendar, so that "24h" across a clock change is the day after. */
export function afterMinutes(minutes: number, now: Now): string {
  const days = minutes / (24 * 60);
  if (Number.isInteger(days)) return addDays(now.date, days);
  return localParts(new Date(now.instant.getTime() + minutes * 60_000), now.zone).date;
}
