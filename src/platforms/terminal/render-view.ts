import type { Block, Fact, ListItem, View } from '../../ui/view.ts';
import { besideLines, buttonLines, framed, headingLines, indented, piecesOf, textLines } from './lines.ts';
import { type Line, lineWidth, paint, piece } from './piece.ts';
import { wrap } from './wrap.ts';

export interface RenderOptions {
  /** Columns of the terminal, at least 20. */
  readonly width: number;
  /** Whether styles are written as escape sequences. */
  readonly colour: boolean;
}

/** A message as a person sees it, for a text terminal; no line is wider than `width`. */
export function renderView(view: View, options: RenderOptions): string {
  const width = frameWidth(options);
  const parts = view.blocks.map((block) => blockLines(block, width - 2)).filter((lines) => lines.length > 0);
  const shown = parts.length > 0 ? parts : [textLines(view.fallback, width - 2)];
  const lines = shown.flatMap((part, index) => (index === 0 ? part : [[], ...part]));
  return framed(lines, width)
    .map((line) => paint(line, options.colour))
    .join('\n');
}

/** The columns a frame takes: what is narrower than 20 cannot hold two columns. */
export function frameWidth(options: RenderOptions): number {
  return Math.max(20, options.width);
}

function blockLines(block: Block, width: number): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, width);
    case 'text':
      return textLines(block.text, width);
    case 'facts':
      return factLines(block.facts, width);
    case 'list':
      return block.items.flatMap((item) => itemLines(item, width));
    case 'buttons':
      return buttonLines(block.buttons, width);
    case 'note':
      return textLines(block.text, width, 'dim');
    case 'divider':
      return [[piece('╌'.repeat(width), 'dim')]];
    case 'progress':
      return progressLines(block.label, block.value, block.max, width);
    case 'image':
      return textLines(`[${block.alt}]`, width, 'dim');
    default:
      return block satisfies never;
  }
}

/** Labels in a column as wide as the longest one, at most a third of the line; values beside it. */
function factLines(facts: readonly Fact[], width: number): readonly Line[] {
  const rows = facts.map(({ label, value }) => ({ label: wrap(piecesOf(label, 'dim'), Math.floor(width / 3)), value }));
  const labels = Math.max(0, ...rows.flatMap(({ label }) => label.map(lineWidth)));
  return rows.flatMap(({ label, value }) => besideLines(label, textLines(value, width - labels - 2), labels));
}

function itemLines(item: ListItem, width: number): readonly Line[] {
  const lines = [
    ...textLines(item.text, width - 2),
    ...(item.detail === undefined ? [] : textLines(item.detail, width - 2, 'dim')),
    ...buttonLines(item.buttons ?? [], width - 2),
  ];
  return indented(lines, [piece('• ')]);
}

/** The numbers say it all; the bar only helps the eye. */
function progressLines(label: string, value: number, max: number, width: number): readonly Line[] {
  const columns = Math.min(20, width);
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const full = Math.round(share * columns);
  const bar = `${'█'.repeat(full)}${'░'.repeat(columns - full)}`;
  return wrap([...piecesOf(label), piece(` ${bar} `, 'button'), piece(`${value}/${max}`, 'strong')], width);
}
