import { addDays } from './local-time.ts';
import { type DateFound, datesBy, type Now } from './when-found.ts';
import { endOfMonth, firstOfMonth, inMonth, monthNumber } from './when-month.ts';
import { dayOfPart } from './when-part.ts';
import { monthNames } from './when-year.ts';

const within =
  "(?<![a-z'-])(?:courant(?: (?:du )?mois)?(?: de| d')?|dans le (?:courant du )?mois (?:de |d')|au mois (?:de |d'))";
const before = "(?<![a-z'-])(?:avant|d'ici)(?: a)?(?: le mois (?:de |d'))?";
const month = `(?<month>${monthNames})(?![a-z])(?: (?<year>\\d{4}))?(?![a-z\\d])`;
const duringMonth = new RegExp(`${within} ?${month}`, 'g');
const beforeMonth = new RegExp(`${before} ?${month}`, 'g');
const thisMonth =
  /(?<![a-z'-])(?:dans le (?:courant du )?mois|courant(?: du)? mois|(?:dans )?ce mois-ci|dans (?<year>l'annee))(?![a-z-])(?! (?:d[eu] |d'|qui |suivant|prochain))/g;
const weekEnd =
  /(?<![a-z'-])(?:(?<before>avant|d'ici|pour) (?:le|ce)|ce) week[- ]?end(?![a-z])(?! (?:prochain|dernier|d[eu] ))/g;

/**
 * What is to be done in the course of "courant juin", "dans le mois", "ce week-end" is due on its last day. "avant juin"
 * is its first day, as "avant vendredi" is Friday; "avant le week-end" is Friday, too.
 */
export function duePeriodsIn(folded: string, now: Now): readonly DateFound[] {
  const named = (pattern: RegExp, dayIn: (first: string) => string) =>
    datesBy(pattern, folded, (group) => inMonth(monthNumber(group('month') ?? ''), group('year'), dayIn, now));
  return [
    ...named(duringMonth, endOfMonth),
    ...named(beforeMonth, (first) => first),
    ...datesBy(thisMonth, folded, (group) =>
      group('year') === undefined ? endOfMonth(firstOfMonth(now, 0)) : `${now.date.slice(0, 4)}-12-31`,
    ),
    ...datesBy(weekEnd, folded, (group) => {
      if (group('before') === undefined) return addDays(now.date, 7 - now.weekday);
      return dayOfPart('end', { kind: 'week', which: undefined }, now);
    }),
  ];
}
