import { foldUnits } from '../core/fold.ts';
import type { Found, Level, RuleName, Span } from './finding.ts';
import { linksIn } from './links.ts';
import type { Normalised } from './normalise.ts';

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
  /** In plain characters, see normalise.ts; links and mentions are blank. */
  readonly text: string;
  /** The same, in lower case and without accents; as long as `text`. */
  readonly folded: string;
  /** The same with its links and mentions. */
  readonly whole: string;
  /** Where the lines after the first begin. */
  readonly lines: ReadonlySet<number>;
  readonly field: 'case' | 'directory' | 'free';
  readonly members: readonly ReadonlySet<string>[];
  readonly today: string | undefined;
}

/** Finds what one rule, or a few that read the same thing, object to. Pure, and linear in the text's length. */
export type Rule = (passage: Passage) => readonly Found[];

const titles: ReadonlySet<string> = new Set(['dr', 'pr', 'mme', 'mlle', 'docteur', 'madame', 'monsieur', 'mr']);

// Neither letter nor digit, and no separator of any rule.
const blank = '\u25a1';

/** Reads a text once for all rules. */
export function readPassage(
  original: string,
  { text: whole, startOf }: Normalised,
  { field = 'free', people = [], today }: GuardContext,
): Passage {
  const members = people.map((name) => new Set(partsOf(foldUnits(name.normalize('NFC')))));
  const spaces = spansOf(/ /g, whole);
  const lines = new Set(spaces.filter(({ start }) => original[startOf(start)] === '\n').map(({ end }) => end));
  const text = linksIn(whole).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${blank.repeat(end - start)}${rest.slice(end)}`,
    whole,
  );
  return { text, folded: foldUnits(text), whole, lines, field, members, today };
}

/** Whether a span lies in a link or a mention. */
export function isInLink({ text }: Passage, { start }: Span): boolean {
  return text.charAt(start) === blank;
}

/** Whether the text from `start` to `end` is of one line. */
export function isOneLine({ lines }: Passage, start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at += 1) if (lines.has(at)) return false;
  return true;
}

/** What stands before `index` in its line, folded: at most `length` characters. */
export function lineBefore(passage: Passage, index: number, length: number): string {
  return passage.folded.slice(lineAround(passage, { start: index, end: index }, length).start, index);
}

/** The part of the line that lies around a span, at most `near` characters before and after. */
export function lineAround({ text, lines }: Passage, { start, end }: Span, near: number): Span {
  let from = start;
  while (from > 0 && from > start - near && !lines.has(from)) from -= 1;
  let to = end;
  while (to < text.length && to < end + near && !lines.has(to)) to += 1;
  return { start: from, end: to };
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
