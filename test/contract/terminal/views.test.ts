import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/platforms/terminal/display-width.ts';
import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import { safeText } from '../../../src/platforms/terminal/safe-text.ts';
import type { Block, View } from '../../../src/ui/view.ts';
import { blocks, hostile, unframed, viewOf, withoutStyles } from './samples.ts';

const options = { width: 72, colour: false };
const one = (block: Block): View => ({ fallback: 'Repli', blocks: [block] });
const widest = (printed: string) => Math.max(...withoutStyles(printed).split('\n').map(displayWidth));
// What a terminal would obey, or what turns the text around.
const obeyed = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe.each(Object.entries(blocks))('a %s block in a terminal', (_kind, block) => {
  it.each(hostile)('stays inside its frame with %s', (_name, text) => {
    for (const count of [0, 1, 101])
      expect(widest(renderView(one(block(text, count)), options))).toBeLessThanOrEqual(72);
  });

  it.each(hostile)('lets nothing through that a terminal obeys: %s', (_name, text) => {
    const printed = renderView(one(block(text, 2)), { width: 40, colour: true });
    expect(withoutStyles(printed).replaceAll('\n', '')).not.toMatch(obeyed);
  });

  it('says the same with and without colours', () => {
    const view = one(block('Suivi diabète', 3));
    expect(withoutStyles(renderView(view, { ...options, colour: true }))).toBe(renderView(view, options));
  });
});

describe('any message in a terminal', () => {
  it('keeps every character of a text, whatever it is and however narrow the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 20, max: 120 }), (text, width) => {
        const printed = renderView(one({ kind: 'text', text }), { width, colour: false });
        expect(unframed(printed)).toBe(safeText(text).replace(/\s/g, ''));
        expect(widest(printed)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('stays inside its frame and obeys no user, with any binary text in any block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const printed = renderView(viewOf(text, 2), { width, colour: false });
        expect(widest(printed)).toBeLessThanOrEqual(width);
        expect(printed.replaceAll('\n', '')).not.toMatch(obeyed);
      }),
      { numRuns: 40 },
    );
  });

  it('shows every one of 101 items, with its buttons', () => {
    const printed = renderView(one(blocks.list('point', 101)), options);
    expect(printed.match(/^│ • \d+ point$/gm)).toHaveLength(101);
    expect(printed.match(/\[point 0\] \[point 1\]/g)).toHaveLength(101);
  });

  it('shows the fallback when there is nothing else', () => {
    expect(unframed(renderView({ fallback: 'Rien à faire', blocks: [] }, options))).toBe('Rienàfaire');
    expect(unframed(renderView(one(blocks.list('', 0)), options))).toBe('Repli');
  });
});
