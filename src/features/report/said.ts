import { addDays } from '../../core/local-time.ts';
import { endOfMonth } from '../../core/when-month.ts';
import { formatList, formatMonth, formatShortDate, formatShortMonth } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Report } from './model.ts';
import type { Period, Slice } from './period.ts';

type Speaker = Pick<Reader, 't' | 'locale'>;

/** « Année 2026 », « mars 2026 », « Année de contrat du 15 février 2026 au 14 février 2027 » */
export function periodName({ kind, from, to }: Period, { t, locale }: Speaker): string {
  const words = t.report.periods;
  switch (kind) {
    case 'month':
      return words.month(capitalised(formatMonth(from, locale)));
    case 'year':
      return words.year(from.slice(0, 4));
    case 'contract':
      return words.contract(formatShortDate(from, locale), formatShortDate(addDays(to, -1), locale));
    default:
      return kind satisfies never;
  }
}

/** Which days are counted. */
export function spanSaid({ period, lastDay, running }: Report, { t, locale }: Speaker): string {
  const days = [formatShortDate(period.from, locale), formatShortDate(lastDay, locale)] as const;
  return running ? t.report.soFar(...days) : t.report.span(...days);
}

/** « mars 2026 », or « 2–8 mars 2026 » of a part of a month. */
export function sliceName(slice: Slice, { locale }: Speaker): string {
  return isWholeMonth(slice) ? formatMonth(slice.from, locale) : `${daysOf(slice)} ${formatMonth(slice.from, locale)}`;
}

/** The same under a bar: « mars », « févr. 26 » where the years are two, « 2–8 » within a month. */
export function barName(slice: Slice, { kind }: Pick<Period, 'kind'>, { locale }: Speaker): string {
  if (kind === 'month') return daysOf(slice);
  return formatShortMonth(slice.from, locale, { year: kind === 'contract' });
}

/** « 8 cas complexes et 4 protocoles » */
export function typesSaid({ byType }: Report, { t, locale }: Speaker): string {
  return formatList(
    byType.map(({ of, count }) => t.report.types[of](count)),
    locale,
  );
}

/** « 3 proposées et 10 adoptées » */
export function statusesSaid({ byStatus }: Report, { t, locale }: Speaker): string {
  return formatList(
    byStatus.map(({ of, count }) => t.report.statuses[of](count)),
    locale,
  );
}

/** « 24 à temps, 3 en retard et 3 sans échéance »; "" when nothing was done. */
export function tasksSaid({ total: { done, onTime, late } }: Report, { t, locale }: Speaker): string {
  const undated = done - onTime - late;
  const words = t.report;
  const among = [
    ...(onTime === 0 ? [] : [words.onTime(onTime)]),
    ...(late === 0 ? [] : [words.late(late)]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
  ];
  return formatList(among, locale);
}

export function professionName(profession: Profession | null, { t }: Speaker): string {
  return profession === null ? t.report.professionUnsaid : t.professions[profession];
}

function isWholeMonth({ from, to }: Slice): boolean {
  return from.endsWith('-01') && addDays(to, -1) === endOfMonth(from);
}

function daysOf({ from, to }: Slice): string {
  const [first, last] = [Number(from.slice(8)), Number(addDays(to, -1).slice(8))];
  return first === last ? `${first}` : `${first}–${last}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
