import { fold } from '../../core/fold.ts';
import type { Practitioner } from '../practitioner/model.ts';

type Person = Pick<Practitioner, 'id' | 'displayName' | 'active'>;

/** Whom "@…" means, and where its words end in the line. */
export type NameRead<P> = { readonly end: number } & (
  | { readonly kind: 'member'; readonly person: P }
  /** They left the team. */
  | { readonly kind: 'left'; readonly person: P }
  /** Of several members; or of nobody: `typed` is what was taken for a name. */
  | { readonly kind: 'several' | 'nobody'; readonly typed: string }
);

/** A word of a name and where it ends in the text it was found in. */
interface Word {
  readonly text: string;
  readonly end: number;
}

const civility = new Set(['dr', 'docteur', 'pr', 'professeur', 'm', 'mr', 'mme', 'mlle', 'monsieur', 'madame']);

/** What people type between the words of a name: "lea.martin", "Jean-Pierre", "d’Arc". */
const joint = /^[ \u00a0.\-_'’]{1,2}$/;

/**
 * Reads the name that begins at `start` of a line: the longest name of a member that fits, accents and case ignored; a
 * first name, or a last name, when nobody else has it.
 */
export function readName<P extends Person>(line: string, start: number, people: readonly P[]): NameRead<P> {
  const typed = wordsAt(line, start);
  const skipped = typed.length > 1 && civility.has(typed[0]?.text ?? '') ? 1 : 0;
  const found = people
    .map((person) => ({ person, ...fitting(typed.slice(skipped), person.displayName) }))
    .filter(({ length }) => length > 0);
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const best = found.filter(({ length }) => length === longest);
  // "Léa Martin" is meant, not "Léa Martin-Duval".
  const whole = best.filter((one) => one.whole);
  const candidates = whole.length > 0 ? whole : best;
  const members = candidates.filter(({ person }) => person.active);
  const end = typed[skipped + longest - 1]?.end ?? typed[0]?.end ?? start;
  const [only, ...others] = members.length > 0 ? members : candidates;
  if (only === undefined) return { kind: 'nobody', typed: line.slice(start, end), end };
  if (others.length > 0) return { kind: 'several', typed: line.slice(start, end), end };
  return { kind: only.person.active ? 'member' : 'left', person: only.person, end };
}

/** The words from `start` on that may be one name. */
function wordsAt(line: string, start: number): readonly Word[] {
  const words: Word[] = [];
  let at = start;
  for (const found of line.slice(start).matchAll(/[\p{L}\p{N}]+/gu)) {
    const between = line.slice(at, start + found.index);
    if (words.length === 0 ? between !== '' : !joint.test(between)) break;
    at = start + found.index + found[0].length;
    words.push({ text: fold(found[0]), end: at });
  }
  return words;
}

/** How many of the typed words the name takes, and whether that is all of it. */
function fitting(typed: readonly Word[], displayName: string): { readonly length: number; readonly whole: boolean } {
  const parts = displayName
    .split(/\s+/)
    .map((part) => [...part.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => fold(word)))
    .filter((part) => part.length > 0 && !(part.length === 1 && civility.has(part[0] ?? '')));
  const fits = (words: readonly string[]) =>
    words.length > 0 && words.every((word, place) => typed[place]?.text === word) ? words.length : 0;
  const whole = Math.max(fits(parts.flat()), fits([...parts.slice(1), ...parts.slice(0, 1)].flat()));
  if (whole > 0) return { length: whole, whole: true };
  const pieces = parts.flatMap((_, place) => [parts.slice(0, place), parts.slice(place)]);
  return { length: Math.max(0, ...pieces.map((piece) => fits(piece.flat()))), whole: false };
}
