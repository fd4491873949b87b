import { formatDate } from '../../../i18n/format.ts';
import type { Reader } from '../../context.ts';
import type { Period } from '../span.ts';

/** "du mardi 3 novembre au mardi 10 novembre 2026", "le mardi 3 novembre 2026". */
export function periodText({ first, last }: Period, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  const end = formatDate(last, locale);
  if (first === last) return t.absence.day(end);
  const begin = formatDate(first, locale);
  const year = ` ${first.slice(0, 4)}`;
  return t.absence.period(last.startsWith(year.trim()) ? begin.replace(year, '') : begin, end);
}

/** The days of an absence. */
export function absenceText(
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string },
  reader: Pick<Reader, 't' | 'locale'>,
): string {
  return periodText({ first: firstDay, last: lastDay }, reader);
}
