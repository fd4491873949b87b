import { mondayOf } from '../../core/iso-week.ts';
import { addDays, isCalendarDate } from '../../core/local-time.ts';
import { endOfMonth, firstDay } from '../../core/when-month.ts';

/** What a report is about: whole days of the structure's calendar. */
export interface Period {
  readonly kind: 'month' | 'year' | 'contract';
  /** "yyyy-MM-dd", included. */
  readonly from: string;
  /** "yyyy-MM-dd", excluded. */
  readonly to: string;
}

/** A part of a period, as one bar of a chart shows it: a month of a year, a week of a month. */
export type Slice = Pick<Period, 'from' | 'to'>;

/** A period as buttons and messages carry it: "2026-03", "2026", or the first day of a year of the contract. */
export function codeOf({ kind, from }: Pick<Period, 'kind' | 'from'>): string {
  switch (kind) {
    case 'month':
      return from.slice(0, 7);
    case 'year':
      return from.slice(0, 4);
    case 'contract':
      return from;
    default:
      return kind satisfies never;
  }
}

/** The period of a code; undefined for anything else, and for a year that the contract does not have (any more). */
export function periodOf(code: string, contractStartsOn: string | null): Period | undefined {
  if (!/^20\d\d(?:-\d\d){0,2}$/.test(code)) return undefined;
  if (code.length === 4) return { kind: 'year', from: `${code}-01-01`, to: `${Number(code) + 1}-01-01` };
  if (code.length === 10) {
    const year = isCalendarDate(code) ? contractYearAt(code, contractStartsOn) : undefined;
    return year?.from === code ? year : undefined;
  }
  const from = `${code}-01`;
  return isCalendarDate(from) ? monthFrom(from) : undefined;
}

/** The month in which a day is. */
export function monthAt(date: string): Period {
  return monthFrom(`${date.slice(0, 7)}-01`);
}

/** The civil year in which a day is. */
export function yearAt(date: string): Period {
  const year = Number(date.slice(0, 4));
  return { kind: 'year', from: firstDay(1, year), to: firstDay(1, year + 1) };
}

/** The year of the contract in which a day is; undefined before it, and without one. */
export function contractYearAt(date: string, contractStartsOn: string | null): Period | undefined {
  if (contractStartsOn === null || date < contractStartsOn) return undefined;
  const year = Number(date.slice(0, 4));
  const begun = anniversary(contractStartsOn, year) <= date ? year : year - 1;
  return { kind: 'contract', from: anniversary(contractStartsOn, begun), to: anniversary(contractStartsOn, begun + 1) };
}

/** The period before; undefined where there is none that can be asked for. */
export function previous(period: Period, contractStartsOn: string | null): Period | undefined {
  return neighbour(period, addDays(period.from, -1), contractStartsOn);
}

/** The period after; undefined once the contract has another date. */
export function following(period: Period, contractStartsOn: string | null): Period | undefined {
  return neighbour(period, period.to, contractStartsOn);
}

/** The months of a year, those of a contract from its day on included, or the weeks of a month, as far as `today`. */
export function slicesOf({ kind, from, to }: Period, today: string): readonly Slice[] {
  const end = addDays(today, 1) < to ? addDays(today, 1) : to;
  const cuts: string[] = [];
  for (let cut = from; cut < end; cut = kind === 'month' ? addDays(mondayOf(cut), 7) : nextMonth(cut)) cuts.push(cut);
  return cuts.map((cut, index) => ({ from: cut, to: cuts[index + 1] ?? end }));
}

function neighbour({ kind }: Period, date: string, contractStartsOn: string | null): Period | undefined {
  if (!/^20\d\d/.test(date)) return undefined;
  switch (kind) {
    case 'month':
      return monthAt(date);
    case 'year':
      return yearAt(date);
    case 'contract':
      return contractYearAt(date, contractStartsOn);
    default:
      return kind satisfies never;
  }
}

function monthFrom(first: string): Period {
  return { kind: 'month', from: first, to: nextMonth(first) };
}

function nextMonth(date: string): string {
  return addDays(endOfMonth(`${date.slice(0, 7)}-01`), 1);
}

/** The same day of another year, or the last of its month where there is none: art. 641 du code de procédure civile. */
function anniversary(startsOn: string, year: number): string {
  const same = `${year}${startsOn.slice(4)}`;
  return isCalendarDate(same) ? same : endOfMonth(`${same.slice(0, 7)}-01`);
}
