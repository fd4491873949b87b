import type { Found } from '../finding.ts';
import { foundBy, type Passage, type Rule } from '../passage.ts';
import { extentOf, isMember, type NameWord, nameAt } from '../reading/names.ts';
import { isFirstName } from '../words/first-names.ts';
import { namesAPlace } from '../words/places.ts';

const wordStart = /(?<![\p{L}\p{N}.@#-]|[^dDlL]')\p{Lu}[\p{L}'-]{1,40} {1,3}(?=\p{Lu})/gu;
const titled = /(?<!\p{L})(?:dr|docteur|pr|professeur|maitre|drs|docteurs)\.? {0,3}(?:\p{L}{2,30} )?$/u;

/**
 * A first name and a surname side by side. In capitals as forms and records write it ("DUPONT Jeanne") it is a
 * patient's; otherwise ("Jeanne Dupont") it may be a colleague from outside, and is only pointed out.
 */
export const fullNames: Rule = (passage) => {
  if (passage.field === 'directory') return [];
  const shouted = isShouted(passage.text);
  let reached = 0;
  return [...passage.text.matchAll(wordStart)].flatMap(({ index }) => {
    if (index < reached) return [];
    const name = nameAt(passage, index);
    const pair = pairIn(name);
    if (pair === undefined) return [];
    reached = pair.at(-1)?.end ?? reached;
    if (isMember(passage, pair) || namesAPlace(passage, index)) return [];
    // "RÉUNION Nadia Benali": the name of a member begins a word later.
    if (name.length > 2 && isMember(passage, name.slice(1))) return [];
    if (titled.test(passage.folded.slice(Math.max(0, index - 45), index))) return [];
    return judged(passage, pair, shouted);
  });
};

/** The first two words of a name when one of them is a first name. */
function pairIn(name: readonly NameWord[]): readonly NameWord[] | undefined {
  const [first, second] = name;
  if (first === undefined || second === undefined) return undefined;
  return isFirstName(first.folded) || isFirstName(second.folded) ? [first, second] : undefined;
}

function judged({ text }: Passage, pair: readonly NameWord[], shouted: boolean): readonly Found[] {
  const [first, second] = pair;
  if (first === undefined || second === undefined) return [];
  const capitals = ({ start, end }: NameWord) =>
    end - start > 2 && text.slice(start, end) === text.slice(start, end).toUpperCase();
  const surnames = pair.filter((word, at) => capitals(word) && isFirstName(pair[1 - at]?.folded ?? ''));
  if (surnames.length > 0) {
    // Where everything is in capitals they tell nothing, and the words beside a first name are any words.
    return shouted && capitals(first) && capitals(second) ? [] : [foundBy('name', 'block')(extentOf(pair))];
  }
  // "Jeanne Dupont"; not "Réunion Claire", where the first name comes last.
  return isFirstName(first.folded) ? [foundBy('person-name', 'warn')(extentOf(pair))] : [];
}

function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => word === word.toUpperCase()).length > words.length * 0.7;
}
