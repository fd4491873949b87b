import { fold } from '../../core/fold.ts';
import type { Repetition } from './repetition.ts';

/** What a line says about coming back, and the rest of the line. */
export interface RepetitionRead {
  /** "unknown": some other rhythm ("toutes les 3 semaines"), which tasks do not have. */
  readonly every: Repetition | 'unknown';
  /** 1 (Monday) to 7, of "chaque lundi". */
  readonly weekday?: number;
  readonly rest: string;
}

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const jour = `(?<weekday>${days.join('|')})s?`;
const day = `(?<weekday>${englishDays.join('|')})s?`;
const number = '(?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze)';
const englishNumber = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|ten|twelve)';
const nth =
  '(?:1er|premier|2e|2eme|deuxieme|3e|3eme|troisieme|4e|4eme|quatrieme|dernier|1st|first|2nd|second|3rd|third|4th|fourth|last)';
/** "le lundi" after "toutes les semaines". */
const thenJour = `(?:,? (?:le |les |chaque )?${jour}(?![a-z]))?`;
const thenDay = `(?:,? (?:on )?${day}(?![a-z]))?`;

/** The first that is found counts: what says more comes first. "weekly" counts at the end only: "the weekly report". */
const patterns: readonly (readonly [RepetitionRead['every'], string])[] = [
  [
    'unknown',
    `(?:le |on the )?${nth} (?:${jour}|${englishDays.join('|')}) (?:de chaque|de tous les|of (?:each|every)) (?:mois|month)`,
  ],
  ['unknown', `(?:chaque|tous les) mois,? le ${nth} (?:${days.join('|')})`],
  ['working-day', '(?:tous les|chaque) jours? (?:ouvres?|ouvrables?|de travail)|tous les jours|chaque jour'],
  ['working-day', 'every (?:working day|work day|workday|weekday|day)|each (?:working )?day|daily$'],
  ['fortnightly', `un ${jour} sur (?:deux|2)`],
  [
    'fortnightly',
    `(?:tous les (?:15|quinze|14|quatorze) jours|toutes les (?:2|deux) semaines|une semaine sur (?:2|deux))${thenJour}`,
  ],
  ['fortnightly', `every (?:other|second) ${day}`],
  ['fortnightly', `(?:every (?:other|second) week|every (?:2|two) weeks|every fortnight|fortnightly$)${thenDay}`],
  ['weekly', `(?:le )?(?:chaque|tous les) ${jour}`],
  ['weekly', `(?:chaque semaine|toutes les semaines|une fois par semaine)${thenJour}`],
  ['weekly', `(?:every|each) ${day}`],
  ['weekly', `(?:every week|each week|once a week|weekly$)${thenDay}`],
  ['quarterly', '(?:de )?(?:chaque trimestre|tous les (?:3|trois) mois|tous les trimestres)'],
  ['quarterly', 'every (?:3|three) months|every quarter|quarterly$'],
  ['half-yearly', '(?:de )?(?:chaque semestre|tous les (?:6|six) mois|tous les semestres|deux fois par an)'],
  ['half-yearly', 'every (?:6|six) months|twice a year|half-yearly$'],
  [
    'yearly',
    '(?:de )?(?:chaque annee|tous les (?:12|douze) mois|tous les ans|une fois par an)|every year|each year|once a year|(?:yearly|annually)$',
  ],
  [
    'monthly',
    '(?:de )?(?:chaque mois|tous les mois|une fois par mois)|(?:of )?(?:every month|each month)|once a month|monthly$',
  ],
  ['unknown', `(?:tous|toutes) les ${number} (?:jours|semaines|mois|ans)`],
  ['unknown', `every ${englishNumber} (?:days|weeks|months|years)`],
];
const compiled = patterns.map(
  ([every, source]) => [every, new RegExp(`(?<![a-z\\d'-])(?:${source})(?![a-z\\d])`)] as const,
);

/** "à partir du 7 décembre" is the first date; without these words it reads as one. */
const since = /(?<![a-z])(?:a partir|a compter) (?:du (?=\d)|de (?=[a-z])|d')|(?<![a-z])starting (?:on |from )?/;

/** Reads a French or English rhythm anywhere in a line: "chaque lundi vérifier le frigo". Undefined when there is none. */
export function readRepetition(text: string): RepetitionRead | undefined {
  const original = text.normalize('NFC');
  const folded = fold(original);
  for (const [every, pattern] of compiled) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const name = found.groups?.['weekday'];
    const rest = cut(original, found.index, found[0].length);
    return { every, ...(name !== undefined && { weekday: numberOf(name) }), rest: withoutSince(rest) };
  }
  return undefined;
}

function numberOf(name: string): number {
  return Math.max(days.indexOf(name), englishDays.indexOf(name)) + 1;
}

function withoutSince(text: string): string {
  const found = since.exec(fold(text));
  if (found === null) return text;
  // "du 7" alone would belong to the word before it ("compte rendu du 7"): "le 7" is a date.
  const le = found[0].endsWith('du ') ? 'le ' : '';
  return `${text.slice(0, found.index)}${le}${text.slice(found.index + found[0].length)}`;
}

function cut(text: string, start: number, length: number): string {
  const pieces = [text.slice(0, start), text.slice(start + length)];
  return pieces
    .map((piece) => piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''))
    .filter(Boolean)
    .join(' ');
}
