import { addDays, weekdayOf } from './local-time.ts';
import { type DateFound, datesBy, lead, type Now } from './when-found.ts';
import { endOfMonth, firstOfMonth, inMonth, monthNumber } from './when-month.ts';
import { anyWeekday, weekdayNames } from './when-weekday-names.ts';
import { monthNames } from './when-year.ts';

const places = [
  '1er|premier',
  '2e|2eme|2d|2nd|second|deuxieme',
  '3e|3eme|troisieme',
  '4e|4eme|quatrieme',
  '5e|5eme|cinquieme',
];
// "1er mardi du mois" comes back every month: that is a series, not a day.
const nth = new RegExp(
  `${lead}(?<nth>${places.join('|')}|dernier) (?<name>${anyWeekday}) (?:` +
    `(?:du mois )?(?:de |d')(?<month>${monthNames})(?![a-z])(?: (?<year>\\d{4}))?|du mois prochain)(?![a-z\\d])`,
  'g',
);

/** "le 1er lundi de décembre", "le dernier vendredi du mois prochain". There is not always a fifth. */
export function nthWeekdaysIn(folded: string, now: Now): readonly DateFound[] {
  return datesBy(nth, folded, (group) => {
    const place = places.findIndex((words) => words.split('|').includes(group('nth') ?? ''));
    const weekday = weekdayNames.indexOf(group('name') ?? '') + 1;
    const dayIn = (first: string) => nthIn(first, place, weekday);
    const month = group('month');
    return month === undefined ? dayIn(firstOfMonth(now, 1)) : inMonth(monthNumber(month), group('year'), dayIn, now);
  });
}

/** The weekday at a place (0 is the first, -1 the last) of the month of `first`, a first day. */
function nthIn(first: string, place: number, weekday: number): string | undefined {
  const from = place === -1 ? addDays(endOfMonth(first), -6) : first;
  const date = addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + 7 * Math.max(place, 0));
  return date.startsWith(first.slice(0, 7)) ? date : undefined;
}
