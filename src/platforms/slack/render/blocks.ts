import type { types } from '@slack/bolt';
import { plainText, spansOf, type Text } from '../../../ui/text.ts';
import { type Block, type Fact, type ImageBlock, imageInWords } from '../../../ui/view.ts';
import { limits } from '../limits.ts';
import { actionsBlocks, type ButtonNumbers, buttonElements } from './buttons.ts';
import { listPieces } from './list.ts';
import type { Piece } from './piece.ts';
import { plain, textObject } from './text-object.ts';

/** The ids of the uploaded files that hold pictures. */
export type Uploaded = ReadonlyMap<ImageBlock, string>;

/**
 * One block of a view as pieces that can be left out one by one. Rich text blocks would need no escaping at all, but
 * they cannot hold buttons beside a text nor stand in two columns, and several clients (local-slack too) do not draw them.
 */
export function piecesOf(block: Block, next: ButtonNumbers, uploaded: Uploaded = new Map()): Piece[] {
  switch (block.kind) {
    case 'heading':
      return block.text.trim() === '' ? [] : shown({ type: 'header', text: plain(block.text, limits.header) });
    case 'text':
      return paragraph(block.text);
    case 'facts':
      return factPieces(block.facts);
    case 'list':
      return listPieces(block.items, next);
    case 'buttons':
      return actionsBlocks(buttonElements(block.buttons, next)).flatMap((row) => shown(row));
    case 'note':
      return isBlank(block.text)
        ? []
        : shown({ type: 'context', elements: [textObject(block.text, limits.context.text)] });
    case 'divider':
      return shown({ type: 'divider' });
    case 'progress':
      return paragraph(`${block.label} ${bar(block.value, block.max)} ${block.value}/${block.max}`);
    case 'image': {
      const file = uploaded.get(block);
      return file === undefined ? piecesOf(imageInWords(block), next) : shown(imageOf(block, file));
    }
    default:
      return block satisfies never;
  }
}

/** A paragraph of a message or of a modal; nothing when the text is empty. */
export function paragraph(text: Text): Piece[] {
  return isBlank(text) ? [] : shown({ type: 'section', text: textObject(text, limits.section.text) });
}

/** Two columns on a wide screen, one on a phone; the label stands above its value. */
function factPieces(facts: readonly Fact[]): Piece[] {
  const fields = facts.map((fact) =>
    textObject([{ strong: fact.label }, '\n', ...spansOf(fact.value)], limits.section.field),
  );
  const pieces: Piece[] = [];
  for (let start = 0; start < fields.length; start += limits.section.fields) {
    pieces.push(...shown({ type: 'section', fields: fields.slice(start, start + limits.section.fields) }));
  }
  return pieces;
}

function imageOf({ alt }: ImageBlock, file: string): types.ImageBlock {
  return { type: 'image', slack_file: { id: file }, alt_text: plain(alt, limits.image.alt).text };
}

function shown(block: types.KnownBlock): Piece[] {
  return [{ rows: 0, blocks: [block] }];
}

function isBlank(text: Text): boolean {
  return plainText(text).trim() === '';
}

/** Ten squares, always next to the numbers: never by shape or colour alone. */
function bar(value: number, max: number): string {
  const full = max > 0 ? Math.round(Math.min(1, Math.max(0, value / max)) * 10) : 0;
  return '▰'.repeat(full) + '▱'.repeat(10 - full);
}
