import { isCalendarDate } from './local-time.ts';
import { type DateFound, matches, type Now } from './when-found.ts';
import { monthNames } from './when-year.ts';

/** What cannot follow a number that is a day of the month, as a pattern. */
export const notADay = `(?![\\da-z/:%-]|[.,]\\d| (?:${monthNames})(?![a-z])| ?(?:h|heures?|mg|ml|ans|mois|jours?)(?![a-z]))`;

const dayOfMonth = new RegExp(
  `(?<![a-z\\d'-])(?:(?:avant|d'ici|pour|jusqu'a|des) )?(?:le|du) (?<day>1er|\\d{1,2})${notADay}`,
  'g',
);

/** "le 12": the next 12th, today included; "le 31" in a month of 30 days is in the next month that has one. */
export function daysOfMonthIn(folded: string, now: Now): readonly DateFound[] {
  return matches(dayOfMonth, folded).map(({ start, end, group }) => ({
    start,
    end,
    resolve: () => nextDayOfMonth(Number.parseInt(group('day') ?? '', 10), now),
  }));
}

/** The next date with this day of the month, today included; undefined when no month has such a day. */
export function nextDayOfMonth(day: number, now: Now): string | undefined {
  const [year = 0, month = 1] = now.date.split('-').map(Number);
  // No two months in a row lack a 29th, 30th or 31st, so the next three hold every day that exists.
  return [0, 1, 2]
    .map((ahead) => month - 1 + ahead)
    .map((index) => [year + Math.floor(index / 12), (index % 12) + 1, day].map((part) => String(part).padStart(2, '0')))
    .map((parts) => parts.join('-'))
    .find((date) => isCalendarDate(date) && date >= now.date);
}
