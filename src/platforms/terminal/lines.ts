import type { Text } from '../../ui/text.ts';
import { spansOf } from '../../ui/text.ts';
import type { Button } from '../../ui/view.ts';
import { type Line, lineWidth, type Piece, padLine, piece, type Style } from './piece.ts';
import { safeLine, safeText } from './safe-text.ts';
import { flow, wrap } from './wrap.ts';

/** The spans of a text as pieces; `base` is the style of what is not emphasised. */
export function piecesOf(text: Text, base: Style = 'plain'): readonly Piece[] {
  return spansOf(text).flatMap((span): Piece[] => {
    if (typeof span === 'string') return [piece(safeText(span), base)];
    if ('strong' in span) return [piece(safeText(span.strong), 'strong')];
    if ('emphasis' in span) return [piece(safeText(span.emphasis), 'emphasis')];
    return [piece(`${safeLine(span.label)} (`, base), piece(safeLine(span.link), 'link'), piece(')', base)];
  });
}

/** Running text, wrapped. */
export function textLines(text: Text, width: number, style: Style = 'plain'): readonly Line[] {
  return wrap(piecesOf(text, style), width);
}

/** A heading with a line under it, so that it stands out without colours too. */
export function headingLines(text: string, width: number): readonly Line[] {
  const lines = wrap([piece(safeLine(text), 'strong')], width);
  return [...lines, [piece('─'.repeat(Math.max(...lines.map(lineWidth))), 'dim')]];
}

/** « [Présent] [Visio] », never broken inside a button that fits on a line; a link shows where it leads. */
export function buttonLines(buttons: readonly Button[], width: number): readonly Line[] {
  if (buttons.length === 0) return [];
  return flow(
    buttons.flatMap((button): Line[] => {
      switch (button.kind) {
        case 'action':
          return [[piece(`[${safeLine(button.label)}]`, button.style ?? 'button')]];
        case 'link':
          return [[piece(`[${safeLine(button.label)}]`, 'button')], [piece(safeLine(button.url), 'link')]];
        default:
          return button satisfies never;
      }
    }),
    width,
  );
}

/** Lines moved right, behind `first` on the first line and as many spaces on the others. */
export function indented(lines: readonly Line[], first: Line): readonly Line[] {
  const margin = piece(' '.repeat(lineWidth(first)));
  return lines.map((line, index) => [...(index === 0 ? first : [margin]), ...line]);
}

/** Two columns: what stands left, two spaces, and what stands right beside it. */
export function besideLines(left: readonly Line[], right: readonly Line[], leftWidth: number): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...padLine(left[row] ?? [], leftWidth + 2),
    ...(right[row] ?? []),
  ]);
}

/** Lines inside an open frame: closed above and below, a bar at the left. Right-to-left text cannot tear it. */
export function framed(lines: readonly Line[], width: number): readonly Line[] {
  const edge = '─'.repeat(Math.max(0, width - 1));
  return [
    [piece(`┌${edge}`, 'dim')],
    ...lines.map((line) => [piece('│ ', 'dim'), ...line]),
    [piece(`└${edge}`, 'dim')],
  ];
}
