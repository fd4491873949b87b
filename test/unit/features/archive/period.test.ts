import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodIn } from '../../../../src/features/archive/period.ts';

const today = '2026-11-24';

describe('a period in a line', () => {
  it.each([
    ['mars 2026', '2026-03-01', '2026-03-31'],
    ['March 2026', '2026-03-01', '2026-03-31'],
    ['février 2028', '2028-02-01', '2028-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['12/03/2026', '2026-03-12', '2026-03-12'],
    ['1.3.2026', '2026-03-01', '2026-03-01'],
    ['03/2026', '2026-03-01', '2026-03-31'],
    ['2026-03-12', '2026-03-12', '2026-03-12'],
    ['1er mars 2026', '2026-03-01', '2026-03-01'],
    ['Août', '2026-08-01', '2026-08-31'],
    ['décembre', '2025-12-01', '2025-12-31'],
    ['novembre', '2026-11-01', '2026-11-30'],
    ['25 novembre', '2025-11-25', '2025-11-25'],
    ['janvier 2026 mars 2026', '2026-01-01', '2026-03-31'],
  ])('%s is from %s to %s', (line, from, to) => {
    expect(periodIn(line, today)).toEqual({ from, to, rest: '' });
  });

  it('leaves the other words, folded', () => {
    expect(periodIn('Plaie mars 2026 Léa', today)).toEqual({ from: '2026-03-01', to: '2026-03-31', rest: 'plaie lea' });
  });

  it.each(['31/02/2026', '13/2026', '2026-02-30', '32 mars 2026'])('says that %s does not exist', (line) => {
    expect(periodIn(line, today)).toMatchObject({ invalid: true });
  });

  it.each(['marsouin', 'C-7QK4', 'Martin', 'mai2', 'x2026', 'type 2'])('reads no date in %s', (line) => {
    expect(periodIn(line, today)).toEqual({ rest: line.toLowerCase() });
  });

  it('never ends before it begins, and never throws', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('mars', '2026', '12', '30 février', '1/1/2020', '2024-02-29'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const { from, to } = periodIn(words.join(' '), today);
        if (from !== undefined || to !== undefined) expect((from ?? '9') <= (to ?? '0')).toBe(true);
      }),
    );
  });
});
