import { displayWidth } from './display-width.ts';

export type Style = 'plain' | 'strong' | 'emphasis' | 'dim' | 'link' | 'button' | 'primary' | 'danger';

/** A text in one style, without line breaks and already safe to print. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** One line of a terminal. */
export type Line = readonly Piece[];

// SGR parameters (ECMA-48 §8.3.117): 1 bold, 2 faint, 3 italic, 4 underlined, 31 red, 36 cyan.
const parameters: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  emphasis: '3',
  dim: '2',
  link: '4',
  button: '36',
  primary: '1;36',
  danger: '31',
};

export function piece(text: string, style: Style = 'plain'): Piece {
  return { text, style };
}

/** How many columns the line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + displayWidth(text), 0);
}

/** The line filled with spaces up to `width` columns. */
export function padLine(line: Line, width: number): Line {
  return [...line, piece(' '.repeat(Math.max(0, width - lineWidth(line))))];
}

/** The line as it is printed, without spaces at its end; styles only with `colour`. */
export function paint(line: Line, colour: boolean): string {
  const plain = line.map(({ text }) => text).join('');
  if (!colour) return plain.trimEnd();
  let left = plain.trimEnd().length;
  const runs: Piece[] = [];
  for (const { text, style } of line) {
    const kept = text.slice(0, left);
    left -= kept.length;
    const last = runs.at(-1);
    if (last?.style === style) runs[runs.length - 1] = piece(last.text + kept, style);
    else if (kept !== '') runs.push(piece(kept, style));
  }
  return runs.map(painted).join('');
}

function painted({ text, style }: Piece): string {
  const parameter = parameters[style];
  return parameter === '' ? text : `\u001b[${parameter}m${text}\u001b[0m`;
}
