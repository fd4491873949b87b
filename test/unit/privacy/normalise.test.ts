import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/privacy/normalise.ts';

describe('a text in plain characters', () => {
  it.each([
    ['full-width digits', '１２３', '123'],
    ['non-breaking and narrow spaces', '1\u00a02\u202f3\u20094', '1 2 3 4'],
    ['tabs and ends of lines', '1\t2\n3', '1 2 3'],
    ['dashes', '1‑2–3—4', '1-2-3-4'],
    ['dots', '1·2•3', '1.2.3'],
    ['invisible characters', '1\u200b2\u00ad3\u20604', '1234'],
  ])('has plain forms of %s', (_, written, plain) => {
    expect(normalise(written).text).toBe(plain);
  });

  it('leads back to the original, around emoji and dropped characters', () => {
    const original = '👩🏽‍⚕️ tél １\u200b２ ok';
    const { text, startOf, endOf } = normalise(original);
    const at = text.indexOf('12');
    expect(original.slice(startOf(at), endOf(at + 1))).toBe('１\u200b２');
  });

  it('keeps every offset inside the original and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, startOf, endOf } = normalise(original);
        const indexes = [...text.split('').keys()];
        const wrong = indexes.filter(
          (index) =>
            startOf(index) >= endOf(index) ||
            endOf(index) > original.length ||
            (index > 0 && startOf(index) < startOf(index - 1)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
