import type { HolidayRegion } from './calendar.ts';
import { afterMinutes, afterWorkingDays } from './due-delay.ts';
import { addDays, isCalendarDate } from './local-time.ts';
import { nextDayOfMonth } from './when-day-of-month.ts';
import { type DateFound, type DateRule, type Groups, matches, type Now } from './when-found.ts';
import { inMonth } from './when-month.ts';
import { dayOfPart, type Part, type Whole } from './when-part.ts';
import { dateAfter } from './when-relative.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthStems = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec';
const month = `(?<month>${monthNames})(?![a-z])`;
const year = '(?:,? (?<year>\\d{4})(?![\\d:]))?';
const ordinal = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const lead = '(?<![a-z\\d/-])(?:(?:by|before|on|for|until|till|no later than) )?';
// "every Friday" is a series, "the Friday meeting" a thing.
const single =
  '(?<!(?<![a-z])(?:every|each|other|the|a|black|good|first|second|third|fourth|last|\\d(?:st|nd|rd|th)) )';

const near =
  '(?<today>today|tonight|this (?:morning|afternoon|evening))|(?<past>yesterday)|(?<after>(?:the )?day after )?tomorrow';
const weekday = `${single}(?:(?<which>next|this) )?(?<weekday>${weekdays.join('|')})`;
const dayNumber = `the (?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:of|${weekdays.join('|')})(?![a-z]))`;
const delay = `(?:in|within) (?<count>an?|\\d{1,3}|${counts.join('|')}) (?:(?<working>(?:working|business) days?)|(?<unit>hour|day|week|fortnight|month|year)s?)(?! (?:after|of|from))`;
const part =
  '(?:(?:at )?(?:the )?(?<part>end|beginning|start|middle) of (?:the )?|(?:in )?(?<loose>early|mid)[ -])' +
  `(?:${month}${year}|(?:(?<which>next|this) )?(?<period>week|month|year))`;
const whole = '(?<which>next|this) (?<period>week|month)';

type Day = Pick<DateFound, 'resolve' | 'weekday' | 'last'>;
type Read = (group: Groups, now: Now, region: HolidayRegion) => Day;

const readings: readonly (readonly [source: string, read: Read])[] = [
  [near, nearDay],
  [weekday, weekdayNamed],
  [`(?:the )?${ordinal} (?:of )?${month}${year}`, dayOfYear],
  [`${month} ${ordinal}${year}`, dayOfYear],
  [dayNumber, (group, now) => day(nextDayOfMonth(Number(group('day')), now))],
  [delay, delayed],
  [part, partOfPeriod],
  [whole, wholePeriod],
];
const compiled = readings.map(
  ([source, read]) => [new RegExp(`${lead}(?:${source})(?![a-z\\d'-])`, 'g'), read] as const,
);

/** The English words for a day wherever they stand; a day comes before its month, as for parseEnglishWhen. */
export function englishDatesIn(region: HolidayRegion): DateRule {
  return (folded, now) =>
    compiled.flatMap(([pattern, read]) =>
      matches(pattern, folded).map(({ start, end, group }) => ({ start, end, ...read(group, now, region) })),
    );
}

function nearDay(group: Groups, now: Now): Day {
  if (group('today') !== undefined) return day(now.date);
  if (group('past') !== undefined) return day(addDays(now.date, -1));
  return day(addDays(now.date, group('after') === undefined ? 1 : 2));
}

function weekdayNamed(group: Groups, now: Now): Day {
  const wanted = weekdays.indexOf(group('weekday') ?? '') + 1;
  // "next Friday" is that of next week, as chrono-node has it.
  const ahead = group('which') === 'next' ? 7 - now.weekday + wanted : (wanted - now.weekday + 7) % 7;
  return { ...day(addDays(now.date, ahead)), weekday: wanted };
}

function dayOfYear(group: Groups, now: Now): Day {
  const dayIn = (first: string) => {
    const date = `${first.slice(0, 8)}${(group('day') ?? '').padStart(2, '0')}`;
    return isCalendarDate(date) ? date : undefined;
  };
  return day(inMonth(monthOf(group), group('year'), dayIn, now));
}

function delayed(group: Groups, now: Now, region: HolidayRegion): Day {
  return { resolve: () => afterDelay(group, now, region) };
}

function afterDelay(group: Groups, now: Now, region: HolidayRegion): string {
  const word = group('count') ?? '';
  const count = /^an?$/.test(word) ? 1 : /^\d/.test(word) ? Number(word) : counts.indexOf(word) + 1;
  if (group('working') !== undefined) return afterWorkingDays(now.date, count, 'ouvre', region);
  const unit = group('unit');
  if (unit === 'hour') return afterMinutes(60 * count, now);
  return unit === 'fortnight' ? addDays(now.date, 14 * count) : dateAfter(now.date, count, `${unit}s`);
}

function partOfPeriod(group: Groups, now: Now): Day {
  return day(dayOfPart(partNamed(group('part') ?? group('loose')), wholeOf(group), now));
}

function wholePeriod(group: Groups, now: Now): Day {
  const last = dayOfPart('end', wholeOf(group), now);
  return group('which') === 'this' ? day(last) : { ...day(dayOfPart('begin', wholeOf(group), now)), last };
}

function wholeOf(group: Groups): Whole {
  if (group('month') !== undefined) return { kind: 'named', month: monthOf(group), year: group('year') };
  const kind = group('period');
  const which = group('which');
  return {
    kind: kind === 'week' || kind === 'month' ? kind : 'year',
    which: which === 'this' || which === 'next' ? which : undefined,
  };
}

function partNamed(word: string | undefined): Part {
  if (word === 'end') return 'end';
  return word === 'middle' || word === 'mid' ? 'middle' : 'begin';
}

function monthOf(group: Groups): number {
  return monthStems.indexOf((group('month') ?? '').slice(0, 3)) + 1;
}

function day(date: string | undefined): Day {
  return { resolve: () => date };
}
