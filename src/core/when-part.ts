import { addDays } from './local-time.ts';
import { type DateFound, datesBy, deadline, type Groups, type Now } from './when-found.ts';
import { endOfMonth, firstDay, firstOfMonth, inMonth, monthNumber } from './when-month.ts';
import { monthNames } from './when-year.ts';

/** "début", "mi-", "fin". */
export type Part = 'begin' | 'middle' | 'end';

/** What it is a part of: "juin 2027", "la semaine prochaine", "2027". */
export type Whole =
  | { readonly kind: 'named'; readonly month: number; readonly year: string | undefined }
  | { readonly kind: 'week' | 'month' | 'year'; readonly which: 'this' | 'next' | undefined }
  | { readonly kind: 'written'; readonly year: string };

const link = "(?:(?:du )?mois (?:de |d')|de (?<this>cette |ce )|de la |de l'|de |du |d')?";
const part = new RegExp(
  `(?<![a-z'-])${deadline}(?:(?:a la|la|en|au|a|le|tout) )?(?:(?<part>debut|milieu|fin) ${link}|mi[ -])` +
    `(?:(?<month>${monthNames})(?![a-z])\\.?(?: (?<year>\\d{4}))?|` +
    '(?<period>semaine|mois(?:-ci)?|annee)(?<next> prochaine?)?|(?<only>20\\d{2}))' +
    // "fin de la semaine du 12 mai" is another week.
    "(?![a-z\\d])(?! (?:du \\d|suivante?|d'apres|qui |derni|passe))",
  'g',
);

/** "début décembre", "mi-janvier", "fin juin", "début de semaine", "fin du mois prochain", "fin 2027". */
export function partsIn(folded: string, now: Now): readonly DateFound[] {
  return datesBy(part, folded, (group) => dayOfPart(partNamed(group('part')), wholeOf(group), now));
}

function partNamed(word: string | undefined): Part {
  if (word === 'debut') return 'begin';
  return word === 'fin' ? 'end' : 'middle';
}

function wholeOf(group: Groups): Whole {
  const [month, year, only] = [group('month'), group('year'), group('only')];
  if (month !== undefined) return { kind: 'named', month: monthNumber(month), year };
  if (only !== undefined) return { kind: 'written', year: only };
  const period = group('period') ?? '';
  const which = group('next') !== undefined ? 'next' : group('this') !== undefined ? 'this' : undefined;
  return { kind: period === 'semaine' ? 'week' : period === 'annee' ? 'year' : 'month', which };
}

/**
 * The day that is meant: the 1st, the 15th and the last day of a month; Monday, Wednesday and Friday of a week;
 * 1 January, 30 June and 31 December. It is the next such day; but of a running month that is named ("début juin" on
 * 20 June), and of "cette semaine", it is the one that may have passed.
 */
export function dayOfPart(part: Part, whole: Whole, now: Now): string {
  const year = Number(now.date.slice(0, 4));
  switch (whole.kind) {
    case 'named': {
      const running = dayOfMonth(part, firstDay(whole.month, year));
      if (whole.year === undefined && running.slice(0, 7) === now.date.slice(0, 7)) return running;
      return inMonth(whole.month, whole.year, (first) => dayOfMonth(part, first), now) ?? running;
    }
    case 'written':
      return dayOfYear(part, whole.year);
    case 'year':
      return choose((ahead) => dayOfYear(part, year + ahead), whole.which, now);
    case 'month':
      return choose((ahead) => dayOfMonth(part, firstOfMonth(now, ahead)), whole.which, now);
    case 'week':
      return dayOfWeek(part, whole.which, now);
    default:
      return whole satisfies never;
  }
}

function dayOfMonth(part: Part, first: string): string {
  if (part === 'begin') return first;
  return part === 'middle' ? addDays(first, 14) : endOfMonth(first);
}

function dayOfYear(part: Part, year: number | string): string {
  return `${year}-${{ begin: '01-01', middle: '06-30', end: '12-31' }[part]}`;
}

function dayOfWeek(part: Part, which: 'this' | 'next' | undefined, now: Now): string {
  // On a week-end "la fin de cette semaine" can only be its Sunday.
  if (part === 'end' && which === 'this' && now.weekday > 5) return addDays(now.date, 7 - now.weekday);
  const fromMonday = { begin: 0, middle: 2, end: 4 }[part];
  return choose((ahead) => addDays(now.date, 1 - now.weekday + 7 * ahead + fromMonday), which, now);
}

/** The day in the running period or the next one: the first that is not past, unless it is said which. */
function choose(dayIn: (ahead: 0 | 1) => string, which: 'this' | 'next' | undefined, now: Now): string {
  const running = dayIn(0);
  if (which === 'next') return dayIn(1);
  return which === 'this' || running >= now.date ? running : dayIn(1);
}
