import { isCalendarDate } from './local-time.ts';
import { type DateFound, deadline, matches, type Now } from './when-found.ts';
import { firstOfMonth } from './when-month.ts';
import { anyWeekday } from './when-weekday-names.ts';
import { monthNames } from './when-year.ts';

/** What cannot follow a number that is a day of the month, as a pattern. */
export const notADay = `(?![\\da-z/:%-]|[.,]\\d| (?:${monthNames})(?![a-z])| ?(?:h|heures?|mg|ml|ans|mois|jours?)(?![a-z]))`;

const before = `(?<![a-z\\d'-])(?:(?:jusqu'|d'ici )au|${deadline}(?:le|du))`;
// 15, 17 and 18 are the numbers of the SAMU, the police and the fire brigade.
const called = '(?<=(?<![a-z])(?:appel|compos|contact|joindre|join|prevenir|alert)[a-z]* le )(?=1[578](?!\\d))';
// "le 1er mardi du mois" and "le 15 de chaque mois" come back: that is a series.
const dayOfMonth = new RegExp(
  `${before} (?!${called})(?<day>1er|\\d{1,2})${notADay}(?! ${anyWeekday})` +
    "(?: (?:du|de ce) mois(?<next> prochain)?(?![a-z]| d[e'])| prochain(?![a-z]))?(?! (?:de chaque|de tous les|du|de ce) mois)",
  'g',
);

/** "le 12": the next 12th, today included; "le 31" in a month of 30 days is in the next month that has one. */
export function daysOfMonthIn(folded: string, now: Now): readonly DateFound[] {
  return matches(dayOfMonth, folded).map(({ start, end, group }) => {
    const day = Number.parseInt(group('day') ?? '', 10);
    if (group('next') === undefined) return { start, end, resolve: () => nextDayOfMonth(day, now) };
    const date = `${firstOfMonth(now, 1).slice(0, 8)}${String(day).padStart(2, '0')}`;
    return { start, end, resolve: () => (isCalendarDate(date) ? date : undefined) };
  });
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
