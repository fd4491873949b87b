import { addDays } from '../../core/local-time.ts';
import { endOfMonth } from '../../core/when-month.ts';
import { formatList, formatMonth, formatShortDate, formatShortMonth } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import type { Profession } from '../practitioner/profession.ts';
import type { Report } from './model.ts';
import type { Period, Slice } from './period.ts';

type Speaker = Pick<Reader, 't' | 'locale'>;

/** « Année 2026 », « Mars 2026 », « Année de contrat du 15 février 2026 au 14 février 2027 » */
export function periodName({ kind, from, to }: Period, { t, locale }: Speaker): string {
  const words = t.report.periods;
  switch (kind) {
    case 'month':
      return capitalised(formatMonth(from, locale));
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

/** The same under bars: « mars », the year below it where one begins in the midst of others, « 2–8 » within a month. */
export function barNames(slices: readonly Slice[], { kind }: Pick<Period, 'kind'>, { locale }: Speaker): string[] {
  if (kind === 'month') return slices.map(daysOf);
  return slices.map(({ from }, index) => {
    const month = formatShortMonth(from, locale);
    const begins = index === 0 || from.slice(5, 7) === '01';
    return kind === 'contract' && begins ? `${month}\n${from.slice(0, 4)}` : month;
  });
}

/** « 12 : 8 cas complexes et 4 protocoles »; « 4 protocoles » when that is all; « 0 ». */
export function totalSaid(total: number, among: readonly string[], { t, locale }: Speaker): string {
  if (among.length === 0) return String(total);
  return among.length === 1 ? formatList(among, locale) : t.report.total(total, formatList(among, locale));
}

/** « 24 à temps », « 3 en retard », « 3 sans échéance »: what there was of each. */
export function tasksSaid({ total: { done, onTime, late } }: Report, { t }: Speaker): readonly string[] {
  const undated = done - onTime - late;
  const words = t.report;
  return [
    ...(onTime === 0 ? [] : [words.onTime(onTime)]),
    ...(late === 0 ? [] : [words.late(late)]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
  ];
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

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
