import { fold } from '../../core/fold.ts';
import { type Profession, profession } from '../practitioner/profession.ts';

/** The profession that a line is for, and where the thing to do begins. */
export interface ProfessionRead {
  readonly profession: Profession;
  readonly end: number;
}

/** "un IDE", "les infirmières", "l’orthophoniste". */
const article = "(?:(?:un|une|le|la|les|des|a|an|the) |l')?";

/** "médecin traitant", "secrétaire de la mairie", "kiné à rappeler": what is to be done, not who does it. */
const noVerb =
  /^[\s,:–-]*(?:traitante?s?|referente?s?|coordinateur|coordinatrice|de|du|des|d'|a|au|aux|et|ou|or|and|of)(?![a-z])/;

/**
 * Reads a word for a profession at the start of a line ("IDE vérifier le chariot"), out of rows of a code and its words.
 * Undefined when there is none, nothing follows it, or it is a part of the thing to do.
 */
export function readProfession(line: string, rows: readonly string[]): ProfessionRead | undefined {
  const folded = fold(line);
  const [first] = rows
    .flatMap(wordsOf)
    .flatMap(([word, name]) => {
      const found = new RegExp(`^${article}${fold(word)}(?![a-z\\d'-])[\\s,:–-]*`).exec(folded);
      const read = profession.safeParse(name).data;
      return found === null || read === undefined ? [] : [{ profession: read, end: found[0].length }];
    })
    .sort((one, other) => other.end - one.end);
  if (first === undefined || first.end >= line.length || noVerb.test(folded.slice(first.end))) return undefined;
  return first;
}

function wordsOf(row: string): readonly (readonly [word: string, profession: string])[] {
  const [name = '', ...words] = row.split(', ');
  return words.map((word) => [word, name] as const);
}
