import { foldUnits } from '../core/fold.ts';
import type { Found, Level, RuleName, Span } from './finding.ts';

/** Where a text is written, and what is known there. */
export interface GuardContext {
  /** Phone numbers, addresses and names of professionals belong in the directory, and nowhere else. */
  readonly field?: 'case' | 'directory' | 'free';
  /** Names of the team as they are shown ("Dr Léa Roche"): theirs may be written. */
  readonly people?: readonly string[];
  /**
   * "yyyy-MM-dd". A date more than a year before it is taken for a date of birth. Without it only what needs no today is
   * found: dates before 2015, and wordings of a birth.
   */
  readonly today?: string;
}

/** A text as the rules read it. */
export interface Passage {
  /** In plain characters, see normalise.ts. */
  readonly text: string;
  /** The same, in lower case and without accents; as long as `text`. */
  readonly folded: string;
  readonly field: 'case' | 'directory' | 'free';
  readonly members: readonly ReadonlySet<string>[];
  readonly today: string | undefined;
}

/** Finds what one rule, or a few that read the same thing, object to. Pure, and linear in the text's length. */
export type Rule = (passage: Passage) => readonly Found[];

const titles: ReadonlySet<string> = new Set(['dr', 'pr', 'mme', 'mlle', 'docteur', 'madame', 'monsieur', 'mr']);

export function readPassage(text: string, { field = 'free', people = [], today }: GuardContext): Passage {
  const members = people.map((name) => new Set(partsOf(foldUnits(name.normalize('NFC')))));
  return { text, folded: foldUnits(text), field, members, today };
}

/** The parts of a folded name: "jean-pierre le goff" has four. Titles and single letters are none. */
export function partsOf(name: string): string[] {
  return name.split(/[^\p{L}]+/u).filter((part) => part.length > 1 && !titles.has(part));
}

/** Where `pattern` (global) matches `text`. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Marks spans as found by `rule`. */
export function foundBy(rule: RuleName, level: Level): (span: Span) => Found {
  return ({ start, end }) => ({ rule, level, start, end });
}
