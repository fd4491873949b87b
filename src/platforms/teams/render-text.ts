import { type Span, spansOf, type Text } from '../../ui/text.ts';
import type { Element, TextRun } from './card.ts';
import { clip } from './clip.ts';
import { inertRun, isPlain } from './inert.ts';
import { limits } from './limits.ts';

type Look = Omit<TextRun, 'type' | 'text' | 'selectAction'>;

/**
 * What stands on an empty line: renderers drop a text without characters, and collapse ordinary blanks to nothing
 * (microsoft/AdaptiveCards#641, #1738). It keeps the line where the text is read and where it is pasted.
 */
const emptyLine = '\u00a0';

/**
 * A text as RichTextBlocks, one per line: they parse no Markdown, so that what people type stays what they typed.
 * Empty lines stay between others. An empty text gives nothing.
 */
export function renderText(text: Text, max: number, look: Look = {}): Element[] {
  const lines = linesOf(text, max).map((line) => line.flatMap((span) => renderSpan(span, look)));
  const first = lines.findIndex(hasWords);
  return lines.slice(Math.max(first, 0), lines.findLastIndex(hasWords) + 1).map((inlines, index) => ({
    type: 'RichTextBlock' as const,
    inlines: hasWords(inlines) ? inlines : run(emptyLine, look),
    ...(index > 0 && { spacing: 'None' as const }),
  }));
}

function hasWords(line: readonly TextRun[]): boolean {
  return line.some(({ text }) => text.trim() !== '');
}

/** A heading, announced as one by screen readers unless the text would be taken for Markdown. */
export function renderHeading(text: string): Element[] {
  // A heading is one line; the non-breaking spaces of French stay.
  const title = clip(text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim(), limits.heading);
  if (title === '') return [];
  if (!isPlain(title)) return renderText(title, limits.heading, { size: 'Large', weight: 'Bolder' });
  return [{ type: 'TextBlock', text: title, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' }];
}

/** An address that a click may open. */
export function isWebAddress(url: string): boolean {
  return url.length <= limits.url && URL.canParse(url) && /^(?:https?|mailto):/iu.test(url);
}

function renderSpan(span: Span, look: Look): TextRun[] {
  if (typeof span === 'string') return run(span, look);
  if ('strong' in span) return run(span.strong, { ...look, weight: 'Bolder' });
  if ('emphasis' in span) return run(span.emphasis, { ...look, italic: true });
  if (!isWebAddress(span.link)) return run(`${span.label} (${span.link})`, look);
  // TextRun has no link of its own in 1.5; selectAction is how it is made clickable.
  const selectAction = { type: 'Action.OpenUrl', url: span.link } as const;
  return run(span.label === '' ? span.link : span.label, { ...look, color: 'Accent', underline: true }).map((link) => ({
    ...link,
    selectAction,
  }));
}

function run(text: string, look: Look): TextRun[] {
  return text === '' ? [] : [{ type: 'TextRun', text: inertRun(text), ...look }];
}

function linesOf(text: Text, max: number): Span[][] {
  const lines: Span[][] = [[]];
  let room = max;
  for (const span of spansOf(text)) {
    if (room <= 0) break;
    const shown = clip(labelOf(span), room);
    room -= shown.length;
    const parts = shown.split(/\r?\n/u);
    parts.forEach((part, index) => {
      if (index > 0 && lines.length < limits.lines) lines.push([]);
      const glued = index > 0 && lines.length >= limits.lines ? ` ${part}` : part;
      lines.at(-1)?.push(relabelled(span, glued));
    });
  }
  return lines;
}

function labelOf(span: Span): string {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  return 'emphasis' in span ? span.emphasis : span.label;
}

function relabelled(span: Span, text: string): Span {
  if (typeof span === 'string') return text;
  if ('strong' in span) return { strong: text };
  return 'emphasis' in span ? { emphasis: text } : { link: span.link, label: text };
}
