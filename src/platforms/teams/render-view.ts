import {
  type Block,
  type Button,
  type Fact,
  type ImageBlock,
  inWords,
  type ListItem,
  type View,
} from '../../ui/view.ts';
import { type AdaptiveCard, adaptiveCard, type CardMode, type Element } from './card.ts';
import { clip } from './clip.ts';
import { limits, viewSteps } from './limits.ts';
import { type ButtonContext, renderButtons } from './render-buttons.ts';
import { renderHeading, renderText } from './render-text.ts';

type Step = (typeof viewSteps)[number];

export interface ViewOptions {
  /** "message" unless told. */
  readonly mode?: CardMode;
  readonly lang?: string;
}

/**
 * A view as an Adaptive Card; what does not fit is counted ("+ 12"), the tooltips of buttons give way first, then pictures
 * to their words, the last buttons stay within reach, and a card never exceeds the hard limit.
 */
export function renderCard(view: View, options: ViewOptions = {}): AdaptiveCard {
  const { mode = 'message', ...language } = options;
  const fallbackText = clip(view.fallback, limits.fallback);
  const written = inWords(view);
  for (const { shown, step, tooltips } of [
    { shown: view, step: viewSteps[0], tooltips: true },
    { shown: view, step: viewSteps[0], tooltips: false },
    ...viewSteps.map((one) => ({ shown: written, step: one, tooltips: false })),
  ]) {
    const context = contextOf(mode, tooltips);
    const card = adaptiveCard({ fallbackText, body: renderBlocks(shown, step, context), ...language });
    if (JSON.stringify(card).length <= limits.cardTarget) return card;
  }
  const words = renderText(view.fallback, limits.fallback);
  const card = adaptiveCard({ fallbackText, body: [...words, ...lastButtons(view, mode)], ...language });
  return JSON.stringify(card).length <= limits.cardHard
    ? card
    : adaptiveCard({ fallbackText, body: words, ...language });
}

function lastButtons({ blocks }: View, mode: CardMode): Element[] {
  const last = blocks.findLast((block) => block.kind === 'buttons');
  return last === undefined ? [] : renderRow(last.buttons, 0, contextOf(mode, false));
}

function renderBlocks(view: View, step: Step, context: ButtonContext): Element[] {
  const body: Element[] = [];
  let separate = false;
  const { first: shown, last } = ends(view.blocks, step.blocks);
  for (const block of shown) {
    const elements = renderBlock(block, step, context);
    const [first, ...rest] = elements;
    if (first !== undefined) body.push(separate ? { ...first, separator: true } : first, ...rest);
    // A divider is the line above whatever comes next: an element that is only a line needs content in the schema.
    separate = block.kind === 'divider' || (separate && first === undefined);
  }
  return [
    ...body,
    ...more(view.blocks.length - shown.length - last.length),
    ...last.flatMap((block) => renderBlock(block, step, context)),
  ];
}

function contextOf(mode: CardMode, tooltips: boolean): ButtonContext {
  let count = 0;
  return { mode, tooltips, nextId: () => `confirm-${++count}` };
}

/** The first blocks and, behind what has to be left out, the last buttons: what a long message asks for stands there. */
function ends(
  blocks: readonly Block[],
  max: number,
): { readonly first: readonly Block[]; readonly last: readonly Block[] } {
  const buttons = blocks.findLastIndex(({ kind }) => kind === 'buttons');
  if (blocks.length <= max || buttons < max) return { first: blocks.slice(0, max), last: [] };
  return { first: blocks.slice(0, max - 1), last: blocks.slice(buttons, buttons + 1) };
}

function renderBlock(block: Block, step: Step, context: ButtonContext): Element[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.text);
    case 'text':
      return renderText(block.text, step.text);
    case 'facts':
      return [
        ...block.facts.slice(0, step.items).map((fact) => renderFact(fact, step)),
        ...more(block.facts.length - step.items),
      ];
    case 'list':
      return [
        ...block.items.slice(0, step.items).flatMap((item) => renderItem(item, step, context)),
        ...more(block.items.length - step.items),
      ];
    case 'buttons':
      return renderRow(block.buttons, step.items, context);
    case 'note':
      return renderText(block.text, step.text, { isSubtle: true, size: 'Small' });
    case 'divider':
      return [];
    case 'progress':
      return renderText([block.label, '\n', bar(block.value, block.max)], step.text);
    case 'image':
      return [renderImage(block)];
    default:
      return block satisfies never;
  }
}

// Inside the card: Teams could fetch an address only where the bot has a public one.
function renderImage({ alt, draw }: ImageBlock): Element {
  const url = `data:image/png;base64,${Buffer.from(draw()).toString('base64')}`;
  return { type: 'Image', url, altText: clip(alt, limits.altText), size: 'Stretch' };
}

// Not a FactSet: Teams parses Markdown in its values.
function renderFact(fact: Fact, step: Step): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 1, items: renderText(fact.label, step.text, { weight: 'Bolder' }) },
      { type: 'Column', width: 2, items: renderText(fact.value, step.text) },
    ],
  };
}

function renderItem(item: ListItem, step: Step, context: ButtonContext): Element[] {
  const items = [
    ...renderText(item.text, step.text),
    ...renderText(item.detail ?? '', step.text, { isSubtle: true, size: 'Small' }).map((element) => ({
      ...element,
      spacing: 'None' as const,
    })),
    ...renderRow(item.buttons ?? [], step.items, { ...context, row: item }),
  ];
  return items.length === 0 ? [] : [{ type: 'Container', spacing: 'Medium', items }];
}

// However long the rest is, one row of buttons is always whole.
function renderRow(buttons: readonly Button[], room: number, context: ButtonContext): Element[] {
  const max = Math.max(room, limits.buttonsPerSet);
  return [...renderButtons(buttons.slice(0, max), context), ...more(buttons.length - max)];
}

// Cards up to 1.5 have no progress bar: characters that every client has, and the numbers for those who cannot see it.
function bar(value: number, max: number): string {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const full = Math.round(part * 10);
  return `${'█'.repeat(full)}${'░'.repeat(10 - full)} ${value} / ${max}`;
}

function more(count: number): Element[] {
  return count > 0 ? renderText(`+ ${count}`, limits.buttonTitle, { isSubtle: true }) : [];
}
