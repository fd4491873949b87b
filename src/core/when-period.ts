import { addDays } from './local-time.ts';
import { type DateFound, matches, type Now } from './when-found.ts';
import { monthNames, readDate, thisYearOrNext } from './when-year.ts';

const before = "(?<![a-z-])(?:(?:avant|d'ici|pour|jusqu'a|des) )?";
const nextWeek = new RegExp(`${before}(?:la )?semaine prochaine(?![a-z])`, 'g');
const nextMonth = new RegExp(`${before}(?:le )?mois prochain(?![a-z])`, 'g');
const endOf = new RegExp(
  `${before}(?:(?:la|a la|en) )?fin (?:(?:de |du )?(?<month>${monthNames})(?: (?<year>\\d{4}))?|` +
    "(?<period>du mois prochain|de la semaine prochaine|du mois|de mois|de (?:la |cette )?semaine|d'annee|de l'annee))(?![a-z\\d])",
  'g',
);

/** "la semaine prochaine" (its Monday), "le mois prochain" (its first day), "fin juin", "fin du mois", "fin de semaine". */
export function periodsIn(folded: string, now: Now): readonly DateFound[] {
  return [
    ...matches(nextWeek, folded).map(({ start, end }) => ({ start, end, resolve: () => monday(now) })),
    ...matches(nextMonth, folded).map(({ start, end }) => ({ start, end, resolve: () => firstOfMonth(now, 1) })),
    ...matches(endOf, folded).map(({ start, end, group }) => ({
      start,
      end,
      resolve: () => lastDay(group('month'), group('year'), group('period') ?? '', now),
    })),
  ];
}

function lastDay(month: string | undefined, year: string | undefined, period: string, now: Now): string | undefined {
  if (month !== undefined) {
    const inYear = (tried: number | string) => endOfMonth(readDate(`1 ${month} ${tried}`, now));
    return year === undefined ? thisYearOrNext(inYear, now) : inYear(year);
  }
  if (period === 'du mois prochain') return addDays(firstOfMonth(now, 2), -1);
  if (period.endsWith('mois')) return addDays(firstOfMonth(now, 1), -1);
  if (period.endsWith('annee')) return `${now.date.slice(0, 4)}-12-31`;
  const friday = addDays(monday(now), 4);
  return period === 'de la semaine prochaine' || now.weekday > 5 ? friday : addDays(friday, -7);
}

/** The Monday of next week. */
function monday(now: Now): string {
  return addDays(now.date, 8 - now.weekday);
}

/** The first day of the month that is `ahead` months from now. */
function firstOfMonth(now: Now, ahead: number): string {
  const [year = 0, month = 1] = now.date.split('-').map(Number);
  const index = month - 1 + ahead;
  return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The last day of the month of `first`, a first day. */
function endOfMonth(first: string | undefined): string | undefined {
  if (first === undefined) return undefined;
  const inNextMonth = addDays(first, 31);
  return addDays(`${inNextMonth.slice(0, 7)}-01`, -1);
}
