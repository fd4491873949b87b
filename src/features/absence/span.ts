import { addDays } from '../../core/local-time.ts';
import { type Day, fits } from './read-day.ts';

/** Days on which somebody is away, "yyyy-MM-dd", both included. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** Nobody means a day that is further away. */
const farthest = 800;
/** Without a year, "du 10 décembre au 3 décembre" is a mistake rather than most of a year. */
const longest = 330;

/**
 * The days from one to another, the first that have not ended by `today`; a beginning without its year or month is the
 * last one up to that end. Undefined when the end comes before the beginning.
 */
export function spanOf(first: Day, last: Day, today: string): Period | undefined {
  // "lundi", "demain" or a whole date say by themselves which day it is.
  if (first.kind !== 'named') {
    const begin = nextDay(first, today);
    const end = begin === undefined ? undefined : nextDay(last, begin);
    return ordered(begin, end);
  }
  if (last.kind === 'date') {
    return ordered(latest(first, last.date), last.date);
  }
  for (let end = nextDay(last, today); end !== undefined; end = nextDay(last, addDays(end, 1))) {
    const begin = latest(first, end);
    // No other such end in between: "du 28 décembre au 3" is not the 28th of a year ago.
    if (begin === undefined || nextDay(last, begin) !== end) continue;
    return begin < addDays(end, -longest) ? undefined : { first: begin, last: end };
  }
  return undefined;
}

/** The first such day from `date` on; a whole date is itself. */
export function nextDay(day: Day, date: string): string | undefined {
  if (day.kind === 'date') return day.date;
  for (let ahead = 0; ahead < farthest; ahead += 1) {
    const tried = addDays(date, ahead);
    if (fits(day, tried)) return tried;
  }
  return undefined;
}

/** The last such day up to `date`, within a year. */
function latest(day: Day, date: string): string | undefined {
  for (let back = 0; back <= 366; back += 1) {
    const tried = addDays(date, -back);
    if (fits(day, tried)) return tried;
  }
  return undefined;
}

function ordered(first: string | undefined, last: string | undefined): Period | undefined {
  return first === undefined || last === undefined || first > last ? undefined : { first, last };
}
