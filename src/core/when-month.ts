import { isCalendarDate } from './local-time.ts';
import type { Now } from './when-found.ts';
import { thisYearOrNext } from './when-year.ts';

/** The first day of the month that is `ahead` months from now. */
export function firstOfMonth(now: Now, ahead: number): string {
  const [year = 0, month = 1] = now.date.split('-').map(Number);
  const index = month - 1 + ahead;
  return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The last day of the month of `first`, a first day. */
export function endOfMonth(first: string): string {
  const days = [31, 30, 29].map((day) => `${first.slice(0, 8)}${day}`);
  return days.find(isCalendarDate) ?? `${first.slice(0, 8)}28`;
}

/** The first day of a month (1 to 12) of a year. */
export function firstDay(month: number, year: number | string): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The day that `dayIn` finds in a month (1 to 12), given its first day: of the year that was said, else the next one. */
export function inMonth(
  month: number,
  year: string | undefined,
  dayIn: (first: string) => string | undefined,
  now: Now,
): string | undefined {
  if (year !== undefined) return dayIn(firstDay(month, year));
  return thisYearOrNext((tried) => dayIn(firstDay(month, tried)), now);
}

const stems = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for a French name of a month, or its short form, without accents; 0 for anything else. */
export function monthNumber(name: string): number {
  return stems.findIndex((stem) => name.startsWith(stem)) + 1;
}
