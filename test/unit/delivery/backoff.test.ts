import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, maxAttempts } from '../../../src/delivery/backoff.ts';

describe('the wait before another attempt', () => {
  it('doubles from 5 s to at most 15 min', () => {
    const waits = Array.from({ length: 9 }, (_, index) => backoff(index + 1, 0) / 1_000);
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900]);
  });

  it('is shortened by chance, by a quarter at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: maxAttempts }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, chance) => {
          const wait = backoff(attempt, chance);
          expect(wait).toBeLessThanOrEqual(backoff(attempt, 0));
          expect(wait).toBeGreaterThanOrEqual(backoff(attempt, 0) * 0.75 - 1);
        },
      ),
    );
  });
});
