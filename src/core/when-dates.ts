import { weekdayOf } from './local-time.ts';
import { daysOfMonthIn } from './when-day-of-month.ts';
import { todayPartsIn, withDayPart } from './when-day-part.ts';
import { explicitDatesIn } from './when-explicit.ts';
import { beside, type DateFound, type DateRule, deadlineWords, overlap } from './when-found.ts';
import type { Line } from './when-line.ts';
import { nthWeekdaysIn } from './when-nth.ts';
import { partsIn } from './when-part.ts';
import { periodsIn } from './when-period.ts';
import { relativeDatesIn } from './when-relative.ts';
import { weekdaysIn } from './when-weekday.ts';

const french: readonly DateRule[] = [
  explicitDatesIn,
  weekdaysIn,
  nthWeekdaysIn,
  periodsIn,
  partsIn,
  relativeDatesIn,
  daysOfMonthIn,
  todayPartsIn,
];

// "vendredi avant le 12" are two dates.
const anotherDeadline = new RegExp(`^(?:jusqu'au|${deadlineWords}|by|before|until|on|for) `);

/** Every French date in a line, in order and apart from one another, and what `more` rules find. */
export function datesIn({ folded, now }: Line, more: readonly DateRule[] = []): readonly DateFound[] {
  const found = [...french, ...more]
    .flatMap((rule) => rule(folded, now))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter((one, index) => !found.slice(0, index).some((other) => overlap(one, other)));
  return joinWeekdays(apart, folded).map((date) => withDayPart(date, folded));
}

/** Whether the date names a thing and not when to do something: "Compte rendu du 12 mars", "la réunion d'hier". */
export function belongsToNoun({ start }: DateFound, folded: string): boolean {
  return start > 0 && (/^du /.test(folded.slice(start)) || /(?:^|[^a-z])(?:de |du |d')$/.test(folded.slice(0, start)));
}

/** "mardi 24 mars" and "demain mercredi" are one date, and none when that day is no Tuesday or Wednesday. */
function joinWeekdays(dates: readonly DateFound[], folded: string): readonly DateFound[] {
  const joined: DateFound[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const [date, next, third] = dates.slice(index, index + 3);
    if (date === undefined) break;
    const one =
      next !== undefined &&
      (completes(next, date, folded) ||
        (follows(next, date, folded) && !(third !== undefined && completes(third, next, folded))));
    joined.push(one ? both(date, next) : date);
    if (one) index += 1;
  }
  return joined;
}

/** "mardi 24 mars": a weekday, then its date. */
function completes(date: DateFound, weekday: DateFound, folded: string): boolean {
  if (weekday.weekday === undefined || date.weekday !== undefined) return false;
  return beside(weekday, date, folded) && !anotherDeadline.test(folded.slice(date.start));
}

/** "demain, mercredi": a date, then its weekday. */
function follows(weekday: DateFound, date: DateFound, folded: string): boolean {
  if (weekday.weekday === undefined || date.weekday !== undefined || belongsToNoun(date, folded)) return false;
  return /^,? $/.test(folded.slice(date.end, weekday.start)) && !anotherDeadline.test(folded.slice(weekday.start));
}

function both(first: DateFound, second: DateFound): DateFound {
  const [weekday, exact] = first.weekday === undefined ? [second.weekday, first] : [first.weekday, second];
  const resolve = (time: string | undefined) => {
    const day = exact.resolve(time);
    return day !== undefined && weekdayOf(day) === weekday ? day : undefined;
  };
  return { start: first.start, end: second.end, resolve };
}
