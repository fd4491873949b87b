import { type Span, spansOf, type Text } from '../../../ui/text.ts';
import { renderedWithin, withoutBrackets } from './escape.ts';
import { isWebAddress } from './link.ts';

/** Slack has no escape for its formatting characters; these look the same and mean nothing. */
const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** Makes a marker work next to a letter: Slack reads one only at the edge of a word. */
const edge = '\u200b';

interface Part {
  readonly text: string;
  /** Whether it begins and ends with a marker. */
  readonly marked: boolean;
}

/**
 * Spans in Slack's markup, at most `max` characters. Only our own emphasis and links are markup; whatever a person
 * typed is escaped, its formatting characters are replaced by lookalikes, and no mark is ever torn by the cut.
 */
export function mrkdwn(text: Text, max: number): string {
  let result = '';
  let previous: Part | undefined;
  for (const part of spansOf(text).flatMap(linesOf)) {
    const between = previous !== undefined && touches(previous, part) ? edge : '';
    const room = max - result.length - between.length;
    const whole = render(part);
    if (whole.text.length > room)
      return result + renderedWithin(shown(part), room, (cut) => render(withText(part, cut)).text);
    result += between + whole.text;
    previous = whole.text === '' ? previous : whole;
  }
  return result;
}

/** Emphasis does not reach over a line break in Slack, so each line is marked on its own. */
function linesOf(span: Span): Span[] {
  if (typeof span === 'string') return [span];
  if ('strong' in span) return lines(span.strong, (strong) => ({ strong }));
  if ('emphasis' in span) return lines(span.emphasis, (emphasis) => ({ emphasis }));
  return [isWebAddress(span.link) ? { ...span, label: span.label || span.link } : `${span.label} (${span.link})`];
}

function lines(text: string, mark: (line: string) => Span): Span[] {
  return text.split(/(\n)/).map((line) => (line.trim() === '' ? line : mark(line)));
}

function render(span: Span): Part {
  if (typeof span === 'string') return { text: inert(span), marked: false };
  if ('strong' in span) return marked(span.strong, '*');
  if ('emphasis' in span) return marked(span.emphasis, '_');
  const address = span.link.replace(/&/g, '&amp;').replace(/[<>|]/g, encodeURIComponent);
  return { text: `<${address}|${inert(span.label.replace(/\s+/g, ' ').replaceAll('|', '¦'))}>`, marked: true };
}

/** A marker works only directly at a word, so the spaces around stay outside. */
function marked(text: string, marker: string): Part {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return { text: `${before}${marker}${inert(words)}${marker}${after}`, marked: before === '' && after === '' };
}

function inert(text: string): string {
  const letters = text.replace(/[*_~`]/g, (character) => lookalikes[character] ?? character);
  // ">" at the beginning of a line makes a quotation, escaped or not.
  return withoutBrackets(letters.replace(/(^|\n)(\s*)>/g, '$1$2›'));
}

function touches(before: { text: string; marked: boolean }, after: Span): boolean {
  const next = render(after);
  if (!before.marked && !next.marked) return false;
  const spaced = /\s$/.test(before.text) || /^\s/.test(next.text);
  return !spaced && next.text !== '';
}

function shown(span: Span): string {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  return 'emphasis' in span ? span.emphasis : span.label;
}

function withText(span: Span, text: string): Span {
  if (typeof span === 'string') return text;
  if ('strong' in span) return { strong: text };
  return 'emphasis' in span ? { emphasis: text } : { ...span, label: text };
}
