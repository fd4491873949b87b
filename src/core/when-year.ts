import { fr } from 'chrono-node';
import { isCalendarDate } from './local-time.ts';
import type { Now } from './when-found.ts';

/** French names of months and their short forms, without accents, as a pattern. */
export const monthNames =
  'janvier|janv|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec';

/**
 * The date ("yyyy-MM-dd") that `words` say as a whole, read by chrono-node; undefined when it cannot be read or there
 * is no such day. chrono-node is asked at noon in UTC, so that neither the machine's zone nor a clock change matters.
 */
export function readDate(words: string, now: Now): string | undefined {
  const reference = { instant: new Date(`${now.date}T12:00:00Z`), timezone: 0 };
  const [result] = fr.casual.parse(words, reference);
  if (result === undefined || result.text !== words) return undefined;
  const two = (part: 'month' | 'day') => String(result.start.get(part)).padStart(2, '0');
  const date = `${result.start.get('year')}-${two('month')}-${two('day')}`;
  return isCalendarDate(date) ? date : undefined;
}

/** The first date not before today among those of this year and the next. */
export function thisYearOrNext(dateIn: (year: number) => string | undefined, now: Now): string | undefined {
  const year = Number(now.date.slice(0, 4));
  return [year, year + 1].map(dateIn).find((date) => date !== undefined && date >= now.date);
}
