import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes } from '../../../../src/platforms/terminal/display-width.ts';

describe('the width of a text in a terminal', () => {
  it.each([
    ['', 0],
    ['été à 13\u00a0h\u00a030', 13],
    ['e\u0301', 1],
    ['糖尿病', 6],
    ['！', 2],
    ['👩🏽‍⚕️', 2],
    ['🇫🇷', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['◽', 2],
    ['a\u00adb\u200b', 2],
    ['שלום', 4],
    ['┌──█░', 5],
  ])('of %j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('is the sum of what a person counts as characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(graphemes(text).join('')).toBe(text);
        expect(graphemes(text).reduce((sum, grapheme) => sum + displayWidth(grapheme), 0)).toBe(displayWidth(text));
      }),
    );
  });

  it('counts simple text as the segmenter does', () => {
    const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    for (let code = 0x20; code < 0x2600; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }
  });
});
