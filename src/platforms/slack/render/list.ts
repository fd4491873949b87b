import type { types } from '@slack/bolt';
import { plainText, type Span, spansOf } from '../../../ui/text.ts';
import type { ListItem } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { actionsBlocks, type ButtonNumbers, buttonElements } from './buttons.ts';
import type { Piece } from './piece.ts';
import { textObject } from './text-object.ts';

/** Rows without buttons stand together as bullets; a row with buttons is a paragraph with its buttons beside or below. */
export function listPieces(items: readonly ListItem[], next: ButtonNumbers): Piece[] {
  const pieces: Piece[] = [];
  let bullets: Span[][] = [];
  let room: number = limits.section.text;
  const flush = () => {
    if (bullets.length > 0) pieces.push(bulletsPiece(bullets));
    bullets = [];
    room = limits.section.text;
  };
  for (const item of items) {
    const buttons = buttonElements(item.buttons ?? [], next, item);
    if (buttons.length > 0) {
      flush();
      pieces.push(rowPiece(item, buttons));
      continue;
    }
    const bullet = ['• ', ...[...spansOf(item.text), ...detailSpans(item)].map(indented)];
    // Measured as markup, the longer of the two forms, with its line break and the marks between its parts.
    const length = textObject([...bullet, { strong: 'x' }], limits.section.text).text.length + bullet.length;
    if (length > room) flush();
    bullets.push(bullet);
    room -= length;
  }
  flush();
  return pieces;
}

function rowPiece(item: ListItem, buttons: readonly types.Button[]): Piece {
  const text = textObject([...spansOf(item.text), ...detailSpans(item)], limits.section.text);
  const [only, ...others] = buttons;
  if (only !== undefined && others.length === 0) {
    return { rows: 1, blocks: [{ type: 'section', text, accessory: only }] };
  }
  return { rows: 1, blocks: [{ type: 'section', text }, ...actionsBlocks(buttons)] };
}

function bulletsPiece(bullets: readonly (readonly Span[])[]): Piece {
  const lines = bullets.flatMap((bullet, index) => (index === 0 ? bullet : ['\n', ...bullet]));
  return { rows: bullets.length, blocks: [{ type: 'section', text: textObject(lines, limits.section.text) }] };
}

/** Every further line begins below the words of its bullet: an em space is as wide, and no client collapses it. */
function indented(span: Span): Span {
  if (typeof span === 'string') return indentedText(span);
  if ('strong' in span) return { strong: indentedText(span.strong) };
  return 'emphasis' in span ? { emphasis: indentedText(span.emphasis) } : span;
}

function indentedText(text: string): string {
  return text.replace(/\n(?!\n)/g, '\n\u2003');
}

function detailSpans(item: ListItem): Span[] {
  const detail = item.detail ?? '';
  return plainText(detail) === '' ? [] : ['\n', ...spansOf(detail)];
}
