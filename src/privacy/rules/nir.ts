import type { Span } from '../finding.ts';

/** A number of 15 characters in the shape of a NIR, and whether its key is right. */
export interface NirCandidate extends Span {
  readonly keyIsRight: boolean;
}

const separators = '[ ./_-]{0,4}';
const digit = '[\\dOo]';
// Sex, year, month, department (2A and 2B in Corsica), commune, order, key. People write "O" for "0".
const groups = ['[1-478]', digit.repeat(2), digit.repeat(2), `${digit}[\\dOoAaBb]`, digit.repeat(3), digit.repeat(3)];
const characters = [...groups.flatMap((group) => group.match(/\[[^\]]+\]/g) ?? []), digit, digit];
// Looking ahead consumes nothing, so that every beginning is tried: "salle 12, 2 95 10 …".
const anywhere = new RegExp(`(?<!\\d)(?=(${characters.join(separators)})(?!\\d))`, 'g');
const groupedLikeANir = new RegExp(`^${[...groups, digit.repeat(2)].join(separators)}$`);
// 01–12, and 20–42 or 50–99 where the birth month is unknown.
const month = /^(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)$/;

/**
 * Everything that can be read as a NIR (numéro de sécurité sociale; the INS matricule has the same 15 characters).
 * With a right key the digits may be separated in any way; with a wrong one only as people group a NIR, because ids of
 * video meetings are long numbers too, in groups of three.
 */
export function nirCandidates(text: string): readonly NirCandidate[] {
  const matches = [...text.matchAll(anywhere)];
  if (matches.length === 0) return [];
  const compactAt = compacted(text);
  return matches.flatMap((match) => {
    const written = match[1] ?? '';
    const compact = compactAt(match.index);
    const keyIsRight = hasRightKey(compact);
    const span = { start: match.index, end: match.index + written.length };
    return keyIsRight || (looksLikeANir(compact, written) && standsAlone(text, span)) ? [{ ...span, keyIsRight }] : [];
  });
}

/** The 15 characters from a place on, without separators: taken out of the text once, however many places are tried. */
function compacted(text: string): (start: number) => string {
  const before: number[] = [];
  let characters = '';
  for (const character of text.split('')) {
    before.push(characters.length);
    if (' ./_-'.includes(character)) continue;
    characters += /[oO]/.test(character) ? '0' : /[ab]/.test(character) ? character.toUpperCase() : character;
  }
  return (start) => characters.slice(before[start], (before[start] ?? 0) + 15);
}

/** key = 97 − (first 13 digits mod 97), with 2A counted as 19 and 2B as 18. Source: INSEE. */
function hasRightKey(compact: string): boolean {
  const written = compact.slice(0, 13);
  const body = /[AB]/.test(written) ? written.replace('2A', '19').replace('2B', '18') : written;
  return /^\d{13}$/.test(body) && 97 - (Number(body) % 97) === Number(compact.slice(13));
}

function looksLikeANir(compact: string, written: string): boolean {
  return (
    month.test(compact.slice(3, 5)) &&
    /^(?:0[1-9]|[1-9]\d|2[AB])$/.test(compact.slice(5, 7)) &&
    groupedLikeANir.test(written)
  );
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const letterOrDigit = /[\p{L}\p{N}_]/u;
  return !letterOrDigit.test(text.charAt(start - 1)) && !letterOrDigit.test(text.charAt(end));
}
