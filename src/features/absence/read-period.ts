import type { HolidayRegion } from '../../core/calendar.ts';
import { cleanLine } from '../../core/clean-line.ts';
import { parseDue } from '../../core/due.ts';
import { fold } from '../../core/fold.ts';
import { addDays, localParts, weekdayOf } from '../../core/local-time.ts';
import { type DayRead, monthNamed, readDay } from './read-day.ts';
import { nextDay, type Period, spanOf } from './span.ts';

/** "impossible": days were named that do not exist, or whose end comes before their beginning. */
export type PeriodRead = ({ readonly kind: 'period' } & Period) | { readonly kind: 'impossible' };

/** What a line is read with: the instant, and the clocks and holidays by which its author lives. */
export interface ReadAt {
  readonly now: Date;
  /** IANA zone. */
  readonly zone: string;
  readonly region: HolidayRegion;
}

const counts = [
  'un|une|one|a',
  'deux|two',
  'trois|three',
  'quatre|four',
  'cinq|five',
  'six',
  'sept|seven',
  'huit|eight',
];
const count = `(?<count>\\d{1,3}|quinze|${counts.join('|')})`;
const unit = '(?<unit>jours?|days?|semaines?|weeks?)';
const until = "(?:(?:jusqu'(?:au|a|en)|until|till|to|au|a) (?:le )?|jusqu'(?=auj))";
const from = "(?:(?:a partir d[ue]|a compter d[ue]|des|du|de|from|les?) |(?:a partir |a compter )?d')";

const readings: readonly (readonly [pattern: RegExp, read: (group: Group, at: Today) => PeriodRead | undefined])[] = [
  [new RegExp(`^(?:pendant|pour|durant|for) ${count} ${unit}$`), (group, at) => lasting(at.today, group)],
  [new RegExp(`^${from}?(?<first>.+?) (?:pendant|pour|durant|for) ${count} ${unit}$`), startingOn],
  [new RegExp(`^${count} ${unit} ${from}(?<first>.+)$`), startingOn],
  [/^(?:toute )?(?:la )?semaine prochaine$|^(?:all )?next week$/, (_, { monday }) => week(addDays(monday, 7))],
  [
    /^(?:le reste de (?:cette|la) semaine|cette semaine|the rest of the week|this week)$/,
    (_, { today, monday }) => period(today, addDays(monday, 6)),
  ],
  [/^(?:(?:toute )?la )?semaine du (?<first>.+)$|^(?:the )?week of (?<second>.+)$/, weekOf],
  [/^(?:tout )?(?:le )?mois prochain$|^(?:all )?next month$/, (_, { today }) => month(addDays(lastOfMonth(today), 1))],
  [/^(?:en|tout(?: le mois d[e'])?|(?:au|le) mois d[e']|in|all) ?(?<month>[a-z]+)$/, wholeMonth],
  [new RegExp(`^${from}?(?<first>.+?) ${until}(?<last>.+)$`), between],
  [new RegExp(`^${from}?(?<first>\\d+) ?[-–] ?(?<last>\\d.+)$`), between],
  [new RegExp(`^${from}?(?<first>.+?) (?:et|and) ${from}?(?<last>.+)$`), twoDays],
  [new RegExp(`^${until}(?<last>.+)$`), untilDay],
  [/^(?<first>.+)$/, oneDay],
];

type Group = (name: string) => string;

interface Today extends ReadAt {
  readonly today: string;
  /** Of this week. */
  readonly monday: string;
}

/**
 * Reads on which days somebody says to be away, in French or in English: "du 3 au 10 décembre", "jusqu'au 15", "demain",
 * "la semaine prochaine". The line must say nothing else. Undefined when it cannot be read.
 *
 * - A day without its month is the next one; before "au …" it is the last one up to that end, so that "du 20 au 25" said
 *   on the 22nd has begun already.
 * - A week goes from its Monday to its Sunday.
 */
export function readPeriod(line: string, at: ReadAt): PeriodRead | undefined {
  const text = fold(cleanLine(line)).replace(/[.,;!]+$/, '');
  const today = localParts(at.now, at.zone).date;
  const here = { ...at, today, monday: addDays(today, 1 - weekdayOf(today)) };
  for (const [pattern, read] of readings) {
    const match = pattern.exec(text);
    const found = match && read((name) => match.groups?.[name] ?? '', here);
    if (found) return found;
  }
  return undefined;
}

function period(first: string, last: string): PeriodRead {
  return { kind: 'period', first, last };
}

function week(monday: string): PeriodRead {
  return period(monday, addDays(monday, 6));
}

function month(day: string): PeriodRead {
  return period(`${day.slice(0, 8)}01`, lastOfMonth(day));
}

function lastOfMonth(day: string): string {
  return addDays(`${addDays(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1);
}

function oneDay(group: Group, at: Today): PeriodRead | undefined {
  return onDay(group('first'), at.today, at, (date) => period(date, date));
}

function weekOf(group: Group, at: Today): PeriodRead | undefined {
  const words = group('first') || group('second');
  return onDay(words, at.monday, at, (date) => week(addDays(date, 1 - weekdayOf(date))));
}

/** A month that is running is what is left of it. */
function wholeMonth(group: Group, { today }: Today): PeriodRead | undefined {
  const number = monthNamed(group('month'));
  const first =
    number === undefined ? undefined : nextDay({ kind: 'named', day: 1, month: number }, `${today.slice(0, 8)}01`);
  if (first === undefined) return undefined;
  return period(first < today ? today : first, lastOfMonth(first));
}

function startingOn(group: Group, at: Today): PeriodRead | undefined {
  return onDay(group('first'), at.today, at, (date) => lasting(date, group));
}

/** What follows from one day that is written, the first such day from `earliest` on. */
function onDay(
  words: string,
  earliest: string,
  at: Today,
  then: (date: string) => PeriodRead | undefined,
): PeriodRead | undefined {
  const day = dayOf(words, at);
  if (day === undefined) return undefined;
  const date = day.kind === 'impossible' ? undefined : nextDay(day, earliest);
  return date === undefined ? { kind: 'impossible' } : then(date);
}

function lasting(first: string, group: Group): PeriodRead | undefined {
  const word = group('count');
  // In French "quinze jours" are two weeks, and "huit jours" one.
  const days = word === 'quinze' ? 14 : word === 'huit' ? 7 : numberOf(word);
  if (days === 0) return undefined;
  const inWeeks = /^[sw]/.test(group('unit'));
  return period(first, addDays(first, (inWeeks ? numberOf(word) * 7 : days) - 1));
}

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return word === 'quinze' ? 15 : counts.findIndex((words) => words.split('|').includes(word)) + 1;
}

function between(group: Group, at: Today): PeriodRead | undefined {
  return spanBetween(dayOf(group('first'), at), dayOf(group('last'), at), at.today);
}

function untilDay(group: Group, at: Today): PeriodRead | undefined {
  return spanBetween({ kind: 'date', date: at.today }, dayOf(group('last'), at), at.today);
}

/** "lundi et mardi" are two days in a row; of others the days between are not meant. */
function twoDays(group: Group, at: Today): PeriodRead | undefined {
  const span = between(group, at);
  return span?.kind === 'period' && span.last !== addDays(span.first, 1) ? undefined : span;
}

function spanBetween(first: DayRead, last: DayRead, today: string): PeriodRead | undefined {
  if (first === undefined || last === undefined) return undefined;
  if (first.kind === 'impossible' || last.kind === 'impossible') return { kind: 'impossible' };
  const span = spanOf(first, last, today);
  return span === undefined ? { kind: 'impossible' } : { kind: 'period', ...span };
}

/** A day as it is written; undefined when it is none. */
function dayOf(words: string, at: Today): DayRead {
  const written = readDay(words);
  if (written !== undefined) return written;
  const said = parseDue(words, at.now, at.zone, at.region);
  if (said === undefined || said.rest !== '') return undefined;
  return said.date === undefined ? { kind: 'impossible' } : { kind: 'date', date: said.date };
}
