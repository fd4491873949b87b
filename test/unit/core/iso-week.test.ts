import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isoWeekOf, mondayOf } from '../../../src/core/iso-week.ts';

describe('the ISO week of a date', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('of %s is %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  it('is the one that luxon counts, and its Monday is in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = DateTime.fromISO('1990-01-01', { zone: 'UTC' }).plus({ days }).toISODate() ?? '';
        const known = DateTime.fromISO(date, { zone: 'UTC' });
        expect(isoWeekOf(date)).toBe(known.toFormat("kkkk-'W'WW"));
        expect(mondayOf(date)).toBe(known.startOf('week').toISODate());
      }),
    );
  });
});
