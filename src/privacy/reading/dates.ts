import type { Span } from '../finding.ts';

/** A calendar date that was read, as "yyyy-MM-dd". */
export interface DateRead extends Span {
  readonly iso: string;
}

const months = [
  'janvier|january|janv|jan',
  'fevrier|february|fevr|fev|feb',
  'mars|march|mar',
  'avril|april|avr|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|july|juil|jul',
  'aout|august|aou|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];
/** The name of a month, folded. */
export const monthName = `(?:${months.join('|')})(?!\\p{L})`;

const between = '(?: ?[./-] ?)';
// A year of two digits needs two digits of day and month around dots and dashes: "10.2.14" is a version.
const numeric = new RegExp(
  `(?<![\\d/.,]|\\d-)(?<d>\\d{1,2})(?<s>${between}| )(?<m>\\d{1,2})\\k<s>(?<y>(?:18|19|20)\\d{2}|(?<=\\d\\d${between}\\d\\d${between}|/\\d{1,2}/)\\d{2})(?![./-]\\d|\\d)`,
  'gu',
);
const iso = /(?<![\d./-])(?<y>(?:18|19|20)\d{2})(?<s>[./-])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?![./-]?\d)/gu;
const compact = /(?<!\d)(?<d>[0-3]\d)(?<m>[01]\d)(?<y>19\d{2})(?! ?\d)/gu;
const named = new RegExp(
  `(?<!\\d)(?:(?<d>\\d{1,2})(?:er|e|st|nd|rd|th)?[ ./-]{0,3}(?:de )?(?<m>${monthName})|(?<m2>${monthName}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?,)[ ./,-]{0,3}(?:(?<y>(?:18|19|20)\\d{2})(?!\\d)|'?(?<yy>[3-9]\\d)(?= *(?:$|[,.;:)!?»/-])))`,
  'gu',
);

/** Dates with a year in a folded text: digits, ISO, names of months. Years of two digits lie around `thisYear`. */
export function datesIn(folded: string, thisYear: number): readonly DateRead[] {
  return [numeric, iso, compact, named].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const { d, d2, m, m2, y, yy } = match.groups ?? {};
      const day = Number(d ?? d2);
      const month = monthNumber(m ?? m2 ?? '');
      const year = fullYear(y ?? yy ?? '', thisYear);
      if (month < 1 || month > 12 || day < 1 || day > 31) return [];
      const two = (number: number) => String(number).padStart(2, '0');
      const end = match.index + match[0].length;
      return [{ start: match.index, end, iso: `${year}-${two(month)}-${two(day)}` }];
    }),
  );
}

function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return 1 + months.findIndex((names) => names.split('|').includes(written));
}

/** "48" was 1948; "30" is near enough to be a date to come. */
function fullYear(written: string, thisYear: number): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return year + 2000 <= thisYear + 14 ? year + 2000 : year + 1900;
}
