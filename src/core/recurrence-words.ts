import { fold } from './fold.ts';
import { type Nth, type Recurrence, type Weekday, weekday } from './recurrence.ts';

/** What a line says about a day that comes back, and the rest of the line. */
export interface RecurrenceRead {
  /** Of "toutes les 2 semaines" alone the weekday is not known yet. */
  readonly rule: Recurrence | { readonly kind: 'weekly'; readonly every: number; readonly weekday: undefined };
  /** The line without these words; "à partir du 1er décembre" has become "1er décembre". */
  readonly rest: string;
}

const french = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const frenchNth: Readonly<Record<string, Nth>> = {
  '1er': 1,
  premier: 1,
  '2e': 2,
  '2d': 2,
  '2eme': 2,
  deuxieme: 2,
  second: 2,
  '3e': 3,
  '3eme': 3,
  troisieme: 3,
  '4e': 4,
  '4eme': 4,
  quatrieme: 4,
  dernier: -1,
};
const englishNth: Readonly<Record<string, Nth>> = {
  '1st': 1,
  first: 1,
  '2nd': 2,
  second: 2,
  '3rd': 3,
  third: 3,
  '4th': 4,
  fourth: 4,
  last: -1,
};
const counts = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'];
const englishCounts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

const jour = `(?<weekday>${french.join('|')})`;
const day = `(?<weekday>${english.join('|')})`;
const place = `(?<nth>${Object.keys(frenchNth).join('|')})`;
const ordinal = `(?<nth>${Object.keys(englishNth).join('|')})`;
const count = `(?<every>[2-8]|${counts.slice(1).join('|')})`;
const number = `(?<every>[2-8]|${englishCounts.slice(1).join('|')})`;
// "2 semaines, le mardi"; the weekday may also be said elsewhere in the line.
const thenJour = `(?:,? (?:(?:le|les|chaque) )?${jour}s?(?![a-z]))?`;
const thenDay = `(?:,? (?:on )?(?:a )?${day}s?(?![a-z]))?`;

// "1er mardi du mois prochain", "du mois de mars", "du mois d'avril" are one day each.
const duMois = "(?:du mois|de chaque mois|de tous les mois)(?![a-z])(?! (?:prochain|dernier|suivant|de [a-z]|d'))";
const ofMonth = '(?:of|in) (?:the|each|every) month(?![a-z])';

/** Each pattern with the weeks between two dates; undefined: as many as the text says. */
const patterns: readonly (readonly [string, number | undefined])[] = [
  [`(?:(?:tous les mois|chaque mois),? )?(?:le )?${place} ${jour} ${duMois}`, undefined],
  [`(?:tous les mois|chaque mois),? le ${place} ${jour}(?![a-z])`, undefined],
  [`(?:every |each |on )?(?:the )?${ordinal} ${day} ${ofMonth}`, undefined],
  [`(?:every month|monthly),? on the ${ordinal} ${day}(?![a-z])`, undefined],
  [`(?:un|1) ${jour} sur ${count}(?![a-z\\d])`, undefined],
  [`une semaine sur ${count}(?![a-z\\d])${thenJour}`, undefined],
  [`toutes les ${count} semaines${thenJour}`, undefined],
  [`tous les (?:15|quinze) jours${thenJour}`, 2],
  [`(?:toutes les semaines|chaque semaine)${thenJour}`, 1],
  [`tous les ${jour}s(?![a-z])`, 1],
  [`(?:le )?chaque ${jour}(?![a-z])`, 1],
  [`every ${number} weeks(?![a-z])${thenDay}`, undefined],
  [`(?:every (?:other|second) week|fortnightly|every fortnight)(?![a-z])${thenDay}`, 2],
  [`every (?:other|second) ${day}(?![a-z])`, 2],
  [`(?:every week|each week|weekly)(?![a-z])${thenDay}`, 1],
  [`(?:every|each) ${day}(?![a-z])`, 1],
];
// "1er et 3e mardi du mois" are two rules: better none than half of it.
const compiled = patterns.map(
  ([source, every]) => [new RegExp(`(?<!(?:[a-z\\d'-]|(?: et| ou| and| or) ))${source}`), every] as const,
);

const clock = '(?:(?:a|de|des|at) )?\\d{1,2}(?: ?h| ?heures?|:\\d|[ap]m)';
const beforeIt = new RegExp(
  `^(?:(?:le )?(?:${[...french, ...english].join('|')})?,? ?(?:${clock}(?:[\\d h:–-]|a(?= \\d))*)?,? ?)$`,
);
const afterIt = new RegExp(`^,? ?${clock}`);
const since = /^,? *(?:a partir (?=d)|a compter (?=d)|starting (?:on |from )?|from )/;

/**
 * Reads a French or English rule in a line: "1er mardi du mois 13h30 Suivi diabète". It counts only at the start of the
 * line or beside a time, so that "Suivi INR tous les 15 jours" stays a title. Undefined when there is none.
 */
export function readRecurrence(text: string): RecurrenceRead | undefined {
  const original = text.normalize('NFC');
  const folded = fold(original);
  for (const [pattern, every] of compiled) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const [before, after] = [folded.slice(0, found.index), folded.slice(found.index + found[0].length)];
    if (!beforeIt.test(before) && !afterIt.test(after)) continue;
    const rule = ruleOf(found.groups ?? {}, every);
    if (rule === undefined) continue;
    const start = found.index + found[0].length + (since.exec(after)?.[0].length ?? 0);
    const pieces = [original.slice(0, found.index), original.slice(start)];
    return { rule, rest: pieces.map(trimmed).filter(Boolean).join(' ') };
  }
  return undefined;
}

function ruleOf(groups: Readonly<Record<string, string | undefined>>, every: number | undefined) {
  const on = weekdayNamed(groups['weekday']);
  const place = nthNamed(groups['nth']);
  if (place !== undefined && on !== undefined) return { kind: 'monthly' as const, nth: place, weekday: on };
  const weeks = every ?? countNamed(groups['every']);
  return weeks === undefined ? undefined : { kind: 'weekly' as const, every: weeks, weekday: on };
}

function weekdayNamed(name: string | undefined): Weekday | undefined {
  if (name === undefined) return undefined;
  return weekday.safeParse(Math.max(french.indexOf(name), english.indexOf(name)) + 1).data;
}

function nthNamed(name: string | undefined): Nth | undefined {
  return name === undefined ? undefined : (frenchNth[name] ?? englishNth[name]);
}

function countNamed(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if (/^\d$/.test(name)) return Number(name);
  return Math.max(counts.indexOf(name), englishCounts.indexOf(name)) + 1;
}

function trimmed(piece: string): string {
  return piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}
