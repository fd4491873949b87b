import type { Found, Span } from '../finding.ts';
import { foundBy, isOneLine, type Passage, type Rule, spansOf } from '../passage.ts';
import { extentOf, isMember, nameAt } from '../reading/names.ts';
import { isAbbreviation, isOrdinary } from '../words/ordinary.ts';
import { namesAPlace } from '../words/places.ts';

const civility =
  /(?<![\p{L}\d.'-])(?:(?:mmes?|mlles?|melle|mrs?|mm)(?![\p{L}\d])\.?|m\.|m(?= \p{L})|(?:monsieur|messieurs|madame|mesdames|mademoiselle|(?:patient|resident|usager|beneficiaire)(?:e|\(e\)|\.e)?|feu|bebe|(?<!de )famille)(?![\p{L}\d]))[ :]{0,3}/gu;
const initial = /\p{Lu}(?:\.(?:[ -]?\p{Lu}\.){0,2}|(?![\p{L}\d'+]))/uy;
const anyInitial = /\p{L}(?:\.(?:[ -]?\p{L}\.){0,2}|(?![\p{L}\d'+])(?<=\p{Lu}))/uy;
// "mme dupont", as a phone without capitals writes it: after these nothing else follows but a name.
const shortCivility = /^(?:mmes?|mlles?|melle|mrs?)\.? ?$/;
const lowerWord = /\p{L}[\p{L}'-]{2,40}/uy;

/** A civility, or « patient », before the name or the initial of somebody who is not of the team. */
export const civilities: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  return spansOf(civility, passage.folded).flatMap((span) => {
    const word = passage.folded.slice(span.start, span.end).trim();
    // "5 m. Bureau", "12 mm Pansement": lengths.
    if (/^mm?\.?$/.test(word) && passage.text.charAt(span.start) !== 'M') return [];
    const found = withName(passage, span, word) ?? withInitial(passage, span, word);
    return found.length === 0 || namesAPlace(passage, span.start) ? [] : found;
  });
};

function withName(passage: Passage, span: Span, word: string): readonly Found[] | undefined {
  const name = nameAt(passage, span.end);
  const [first] = name;
  // « Bonjour Madame » ends a line, « Mme » does not.
  const isApart = first !== undefined && !shortCivility.test(word) && !isOneLine(passage, span.start, first.start);
  if (first === undefined || isApart) return shortCivility.test(word) ? inLowerCase(passage, span) : undefined;
  const ofAPatient = /^(?:patient|resident|usager|beneficiaire|feu|bebe|famille)/.test(word);
  if (!ofAPatient && isMember(passage, name)) return [];
  // "PATIENT DIABETIQUE": in a text of capitals a capital tells nothing.
  const shouted = passage.text.slice(span.start, first.end);
  if (ofAPatient && shouted === shouted.toUpperCase()) return [];
  return [foundBy('name', 'block')(extentOf(name, span.start))];
}

function inLowerCase(passage: Passage, span: Span): readonly Found[] | undefined {
  lowerWord.lastIndex = span.end;
  const word = lowerWord.exec(passage.folded)?.[0];
  if (word === undefined || isOrdinary(word)) return undefined;
  const end = span.end + word.length;
  if (isMember(passage, [{ start: span.end, end, folded: word }])) return [];
  return [foundBy('name', 'block')({ start: span.start, end })];
}

function withInitial({ text, folded, field }: Passage, span: Span, word: string): readonly Found[] {
  // "mme r.", as a phone writes it.
  const pattern = shortCivility.test(word) ? anyInitial : initial;
  pattern.lastIndex = span.end;
  const written = pattern.exec(text)?.[0];
  // « Mme X » names nobody, and neither do « patient A » and « patient B ».
  if (written === undefined || /^[xyz]\.?$/i.test(written) || /^(?:famille|feu)/.test(word)) return [];
  // The last letters of "S. A. M. U."
  if (word === 'm.' && /\p{Lu}\. ?$/u.test(text.slice(Math.max(0, span.start - 3), span.start))) return [];
  const letters = folded.slice(span.end, span.end + written.length);
  if (/^(?:patient|resident|usager|beneficiaire|bebe)/.test(word) && /^[a-c]\.?$/.test(letters)) return [];
  if (isAbbreviation(letters.replace(/[^a-z]/g, ''))) return [];
  const level = field === 'case' ? 'block' : 'warn';
  return [foundBy('initials', level)({ start: span.start, end: span.end + written.length })];
}
