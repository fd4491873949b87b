import { displayWidth, graphemes } from './display-width.ts';
import { type Line, lineWidth, type Piece, piece } from './piece.ts';

/** What is kept together on one line where it fits: a word (maybe in several styles), a button. */
type Unit = readonly Piece[];

/** Breaks running text at spaces (not at non-breaking ones) and line breaks; longer words break where the line ends. */
export function wrap(pieces: readonly Piece[], width: number): readonly Line[] {
  return paragraphsOf(pieces).flatMap((paragraph) => flow(wordsOf(paragraph), width));
}

/** Sets units one after the other, a space between, as many on a line as fit; no unit at all is one empty line. */
export function flow(units: readonly Unit[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let current: Piece[] = [];
  let used = 0;
  for (const unit of units.flatMap((long) => (lineWidth(long) > width ? broken(long, width) : [long]))) {
    const columns = lineWidth(unit);
    if (current.length > 0 && used + 1 + columns > width) {
      lines.push(current);
      current = [];
      used = 0;
    }
    if (current.length > 0) {
      current.push(piece(' ', sharedStyle(current, unit)));
      used += 1;
    }
    current.push(...unit);
    used += columns;
  }
  return [...lines, current];
}

/** A space between two words of one style belongs to it, so that a link is underlined throughout. */
function sharedStyle(before: Line, after: Unit): Piece['style'] {
  const style = before.at(-1)?.style ?? 'plain';
  return style === after[0]?.style ? style : 'plain';
}

function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  for (const { text, style } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push(piece(part, style));
    }
  }
  return paragraphs;
}

function wordsOf(paragraph: readonly Piece[]): readonly Unit[] {
  const words: Piece[][] = [[]];
  for (const { text, style } of paragraph) {
    for (const [index, part] of text.split(/ +/).entries()) {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push(piece(part, style));
    }
  }
  return words.filter((word) => word.length > 0);
}

/** Cuts what is wider than a line, between graphemes. */
function broken(unit: Unit, width: number): readonly Unit[] {
  const parts: Piece[][] = [[]];
  let used = 0;
  for (const { text, style } of unit) {
    let run = '';
    for (const grapheme of graphemes(text)) {
      const columns = displayWidth(grapheme);
      if (used > 0 && used + columns > width) {
        if (run !== '') parts.at(-1)?.push(piece(run, style));
        parts.push([]);
        run = '';
        used = 0;
      }
      run += grapheme;
      used += columns;
    }
    if (run !== '') parts.at(-1)?.push(piece(run, style));
  }
  return parts;
}
