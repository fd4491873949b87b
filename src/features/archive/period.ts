import { fold } from '../../core/fold.ts';
import { addDays, isCalendarDate } from '../../core/local-time.ts';

/** The days that a line speaks of, and its other words. */
export interface PeriodFound {
  /** "yyyy-MM-dd", both included; absent when the line speaks of no date. */
  readonly from?: string;
  readonly to?: string;
  /** A date was written that does not exist. */
  readonly invalid?: true;
  readonly rest: string;
}

const months = ['fr', 'en'].map((locale) => {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => fold(names.format(Date.UTC(2026, index, 1))));
});

const pattern = new RegExp(
  '(?<![a-z\\d-])(?:' +
    '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})|' +
    '(?<frenchDay>\\d{1,2})[/.](?<frenchMonth>\\d{1,2})[/.](?<frenchYear>\\d{4})|' +
    '(?<plainMonth>\\d{1,2})/(?<plainYear>\\d{4})|' +
    `(?:(?<namedDay>\\d{1,2})(?:er)? )?(?<name>${months.flat().join('|')})(?: (?<namedYear>\\d{4}))?|` +
    '(?<wholeYear>20\\d{2})' +
    ')(?![a-z\\d-])',
  'g',
);

/**
 * Reads days, months and years, in French or English: "mars 2026", "12/03/2026", "2026". Without its year a month or a
 * day is the last one that has begun by `today` ("yyyy-MM-dd"): what is archived is past. Several make one span.
 */
export function periodIn(line: string, today: string): PeriodFound {
  const folded = fold(line);
  const spans = [...folded.matchAll(pattern)].map(({ groups = {} }) => spanOf(groups, today));
  const rest = folded.replace(pattern, ' ').replace(/ {2,}/g, ' ').trim();
  const found = spans.filter((span) => span !== undefined);
  if (found.length < spans.length) return { invalid: true, rest };
  const [from] = found.map((span) => span.from).sort();
  const to = found
    .map((span) => span.to)
    .sort()
    .at(-1);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), rest };
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function spanOf(groups: Readonly<Record<string, string | undefined>>, today: string): Span | undefined {
  const said = (...names: readonly string[]) => names.map((name) => groups[name]).find((text) => text !== undefined);
  const year = said('year', 'frenchYear', 'plainYear', 'namedYear', 'wholeYear');
  const day = said('day', 'frenchDay', 'namedDay');
  const month = said('month', 'frenchMonth', 'plainMonth') ?? monthNamed(said('name'));
  if (month === undefined) return year === undefined ? undefined : { from: `${year}-01-01`, to: `${year}-12-31` };
  if (year !== undefined) return daysOf(year, month, day);
  const [thisYear, lastYear] = [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)];
  const current = daysOf(thisYear, month, day);
  return current !== undefined && current.from <= today ? current : daysOf(lastYear, month, day);
}

function monthNamed(name: string | undefined): string | undefined {
  const index = name === undefined ? -1 : Math.max(...months.map((names) => names.indexOf(name)));
  return index < 0 ? undefined : String(index + 1);
}

/** One day, or the whole month; undefined when there is no such one. */
function daysOf(year: string, month: string, day: string | undefined): Span | undefined {
  const first = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isCalendarDate(first)) return undefined;
  return { from: first, to: day === undefined ? lastOfMonth(first) : first };
}

function lastOfMonth(first: string): string {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
}
