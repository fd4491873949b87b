import { addDays } from './local-time.ts';
import { type DateFound, datesBy, deadline, type Now } from './when-found.ts';
import { endOfMonth, firstOfMonth } from './when-month.ts';
import { dayOfPart } from './when-part.ts';

const before = `(?<![a-z'-])${deadline}`;
const nextWeek = new RegExp(`${before}(?:dans |courant )?(?:la )?semaine prochaine(?![a-z])`, 'g');
const nextMonth = new RegExp(`${before}(?:dans |courant )?(?:le )?mois prochain(?![a-z])`, 'g');
// "la semaine du 12 mai" and "dans la semaine qui suit" are other weeks.
const thisWeek =
  /(?<![a-z'-])(?:(?:dans|courant) (?:de )?(?:la )?semaine|(?:dans )?(?<this>cette semaine))(?![a-z-])(?! (?:d[ue] |d'|qui |suivante|prochaine|apres |\d))/g;

/** "la semaine prochaine" (from its Monday to its Friday), "le mois prochain", "dans la semaine" (by Friday). */
export function periodsIn(folded: string, now: Now): readonly DateFound[] {
  const monday = dayOfPart('begin', { kind: 'week', which: 'next' }, now);
  const first = firstOfMonth(now, 1);
  return [
    ...datesBy(nextWeek, folded, () => monday).map((date) => ({ ...date, last: addDays(monday, 4) })),
    ...datesBy(nextMonth, folded, () => first).map((date) => ({ ...date, last: endOfMonth(first) })),
    ...datesBy(thisWeek, folded, (group) => {
      const which = group('this') === undefined ? undefined : 'this';
      return dayOfPart('end', { kind: 'week', which }, now);
    }),
  ];
}
