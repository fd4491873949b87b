import type { Span } from '../finding.ts';
import { isOneLine, type Passage, partsOf } from '../passage.ts';
import { isFirstName } from '../words/first-names.ts';
import { isOrdinary } from '../words/ordinary.ts';

/** A word of a name, folded, and where it stands. */
export interface NameWord extends Span {
  readonly folded: string;
}

// "Jeanne", "DUPONT", "Le Goff", "d'Almeida", "Jean-Pierre", "O'Connor"; a single letter is no name.
const particle = "(?:(?:[dD][eE](?: [lL][aA])?|[dD][uU]|[lL][eE]s?|[lL][aA]|[bB]en|[eE]l|[vV][ao]n)[ -]|[dDlL]')";
const nameWord = new RegExp(`${particle}{0,2}(\\p{Lu}[\\p{L}'-]{1,40})(?![\\p{L}\\d])`, 'uy');
const gap = / {0,3}/y;

/** Up to four capitalised words of a line that stand at `index` and may be a name; ends before an ordinary word. */
export function nameAt(passage: Passage, index: number): readonly NameWord[] {
  const { text, folded } = passage;
  const words: NameWord[] = [];
  let at = index;
  while (words.length < 4) {
    gap.lastIndex = at;
    const start = at + (gap.exec(text)?.[0].length ?? 0);
    nameWord.lastIndex = start;
    const match = nameWord.exec(text);
    if (match === null || (words.length > 0 && (start === at || !isOneLine(passage, at, start)))) break;
    const end = start + match[0].length;
    const word = folded.slice(end - (match[1] ?? '').length, end);
    if (isOrdinary(word)) break;
    words.push({ start, end, folded: word });
    at = end;
  }
  return words;
}

/** Where a name that was read begins and ends. */
export function extentOf(words: readonly NameWord[], start = words[0]?.start ?? 0): Span {
  return { start, end: words.at(-1)?.end ?? start };
}

/**
 * Whether a name is that of somebody of the team. The surname alone is enough ("Dr Martin"); a first name beside it must
 * be theirs too, so that "Mme Lucie Martin" is not taken for Paul Martin.
 */
export function isMember({ members }: Passage, words: readonly NameWord[]): boolean {
  const [first, second] = words;
  if (first === undefined) return false;
  return members.some((member) => {
    const theirs = ({ folded }: NameWord) => partsOf(folded).every((part) => member.has(part));
    if (!theirs(first)) return false;
    return second === undefined || theirs(second) || !(isFirstName(first.folded) || isFirstName(second.folded));
  });
}
