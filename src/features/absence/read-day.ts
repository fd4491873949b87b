import { fold } from '../../core/fold.ts';
import { isCalendarDate, weekdayOf } from '../../core/local-time.ts';

/** A day as people write it, of which a year, a month or more may be left out. */
export type Day =
  /** "lundi 3 décembre". */
  | {
      readonly kind: 'named';
      readonly day: number;
      /** 1 to 12. */
      readonly month?: number;
      /** 1 (Monday) to 7. */
      readonly weekday?: number;
    }
  /** "lundi". */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "yyyy-MM-dd". */
  | { readonly kind: 'date'; readonly date: string };

/** "impossible" when there is no such day, undefined when something else is written. */
export type DayRead = Day | { readonly kind: 'impossible' } | undefined;

const languages = ['fr', 'en'] as const;

/** The names of the weekdays, Monday first, in each language. */
const weekdays: readonly (readonly string[])[] = languages.map((locale) => {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, index) => fold(names.format(Date.UTC(2026, 0, 5 + index))));
});

const months = languages.map((locale) => {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => fold(names.format(Date.UTC(2026, index, 1))));
});

const weekdayName = `(?<weekday>${weekdays.flat().join('|')})`;
const dayNumber = '(?<day>\\d{1,2})(?:er|st|nd|rd|th)?';
const year = '(?: (?<year>\\d{4}))?';
const lead = '^(?:the )?';
const patterns = [
  new RegExp(`${lead}${weekdayName}$`),
  new RegExp(`${lead}(?:${weekdayName},? )?(?:le |the )?${dayNumber}(?: (?:de |of )?(?<name>[a-z]{3,})\\.?)?${year}$`),
  new RegExp(`${lead}(?:${weekdayName},? )?(?<name>[a-z]{3,}) ${dayNumber},?${year}$`),
  new RegExp(`${lead}(?:${weekdayName},? )?${dayNumber}[/.](?<month>\\d{1,2})(?:[/.](?<year>\\d{4}|\\d{2}))?$`),
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
];

/** Reads a day that is written out, in folded words. */
export function readDay(words: string): DayRead {
  for (const pattern of patterns) {
    const groups = pattern.exec(words)?.groups;
    const found = groups && dayFrom(groups);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayFrom(groups: Readonly<Record<string, string | undefined>>): DayRead {
  const said = (name: string) => groups[name];
  const weekday = weekdayNamed(said('weekday'));
  const [name, number, yearSaid] = [said('name'), said('month'), said('year')];
  const month = name === undefined ? number && Number(number) : monthNamed(name);
  if (name !== undefined && month === undefined) return undefined;
  const day = Number(said('day'));
  if (said('day') === undefined) return weekday === undefined ? undefined : { kind: 'weekday', weekday };
  if (typeof month === 'number' && yearSaid !== undefined) return fullDate(yearSaid, month, day, weekday);
  // "le 3 2026" is no day.
  if (yearSaid !== undefined) return undefined;
  // A leap year has every day that there is.
  const exists = isCalendarDate(dateOf('2028', typeof month === 'number' ? month : 1, day));
  if (!exists) return { kind: 'impossible' };
  return {
    kind: 'named',
    day,
    ...(typeof month === 'number' && { month }),
    ...(weekday !== undefined && { weekday }),
  };
}

function fullDate(year: string, month: number, day: number, weekday: number | undefined): DayRead {
  const date = dateOf(year.length === 2 ? `20${year}` : year, month, day);
  const exists = isCalendarDate(date) && (weekday === undefined || weekdayOf(date) === weekday);
  return exists ? { kind: 'date', date } : { kind: 'impossible' };
}

function dateOf(year: string, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Whether `date` ("yyyy-MM-dd") is such a day. */
export function fits(day: Day, date: string): boolean {
  switch (day.kind) {
    case 'date':
      return day.date === date;
    case 'weekday':
      return weekdayOf(date) === day.weekday;
    case 'named':
      return (
        Number(date.slice(8)) === day.day &&
        (day.month === undefined || Number(date.slice(5, 7)) === day.month) &&
        (day.weekday === undefined || weekdayOf(date) === day.weekday)
      );
    default:
      return day satisfies never;
  }
}

/** 1 (January) to 12 for a name, or its beginning when only one begins so. */
export function monthNamed(name: string): number | undefined {
  for (const names of months) {
    const found = names.filter((month) => month.startsWith(name));
    const [only] = found;
    if (only !== undefined && found.length === 1) return names.indexOf(only) + 1;
  }
  return undefined;
}

function weekdayNamed(name: string | undefined): number | undefined {
  const index = name === undefined ? -1 : Math.max(...weekdays.map((names) => names.indexOf(name)));
  return index < 0 ? undefined : index + 1;
}
