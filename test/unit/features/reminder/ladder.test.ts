import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays } from '../../../../src/core/local-time.ts';
import { longestNotice, rungDay, rungsOf } from '../../../../src/features/reminder/ladder.ts';
import { rung } from '../../../../src/features/reminder/rung.ts';

describe('the day of a rung', () => {
  it.each([
    // Thursday 26 November 2026.
    ['2026-11-26', 'minus-7', 'FR', '2026-11-19'],
    ['2026-11-26', 'minus-3', 'FR', '2026-11-23'],
    ['2026-11-26', 'minus-1', 'FR', '2026-11-25'],
    ['2026-11-26', 'day', 'FR', '2026-11-26'],
    ['2026-11-26', 'coordinator', 'FR', '2026-12-01'],
    ['2026-11-26', 'plus-7', 'FR', '2026-12-03'],
    // Two days after a Thursday is a Saturday: the Monday after.
    ['2026-11-26', 'plus-2', 'FR', '2026-11-30'],
    // Three days before a Tuesday is a Saturday: the Friday before.
    ['2026-11-24', 'minus-3', 'FR', '2026-11-20'],
    // Due on a Sunday: said on the Friday before, and two days later is a Tuesday.
    ['2026-11-29', 'day', 'FR', '2026-11-27'],
    ['2026-11-29', 'plus-2', 'FR', '2026-12-01'],
    // 11 November is a day off, on a Wednesday.
    ['2026-11-11', 'day', 'FR', '2026-11-10'],
    ['2026-11-09', 'plus-2', 'FR', '2026-11-12'],
    ['2026-11-12', 'minus-1', 'FR', '2026-11-10'],
    // Easter Monday, 29 March 2027; in Alsace Good Friday, the 26th, too.
    ['2027-03-29', 'day', 'FR', '2027-03-26'],
    ['2027-03-29', 'day', 'FR-67', '2027-03-25'],
    ['2027-03-24', 'plus-2', 'FR', '2027-03-26'],
    ['2027-03-24', 'plus-2', 'FR-68', '2027-03-30'],
    // 20 December is a day off in La Réunion alone; in 2027 it is a Monday.
    ['2027-12-20', 'day', 'FR', '2027-12-20'],
    ['2027-12-20', 'day', 'RE', '2027-12-17'],
    // 24 September is New Caledonia's.
    ['2027-09-24', 'day', 'NC', '2027-09-23'],
    ['2027-05-27', 'day', 'GP', '2027-05-26'],
    // New Year's Day 2027 is a Friday.
    ['2026-12-30', 'plus-2', 'FR', '2027-01-04'],
  ] as const)('due on %s, %s, in %s: %s', (dueOn, code, region, day) => {
    expect(rungDay(dueOn, code, region)).toBe(day);
  });

  const date = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2024-01-01', days));

  it('is a working day; never later than meant before the due date, never earlier after it', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...rung.options), fc.constantFrom(...holidayRegions), (dueOn, code, region) => {
        const day = rungDay(dueOn, code, region);
        expect(isWorkingDay(day, region)).toBe(true);
        if (code.startsWith('minus') || code === 'day') expect(day <= dueOn).toBe(true);
        else expect(day > dueOn).toBe(true);
        expect(day >= addDays(dueOn, -longestNotice)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('comes in the order of the ladder', () => {
    const before = ['minus-7', 'minus-3', 'minus-1', 'day', 'plus-2', 'coordinator', 'plus-7'] as const;
    fc.assert(
      fc.property(date, fc.constantFrom(...holidayRegions), (dueOn, region) => {
        const days = before.map((code) => rungDay(dueOn, code, region));
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

it('the rungs are those of the structure, unless the task has its own', () => {
  const team = { taskRungs: ['day', 'plus-2'] } as const;
  expect(rungsOf({ remindsLikeTeam: true, rungs: ['minus-7'] }, team)).toEqual(['day', 'plus-2']);
  expect(rungsOf({ remindsLikeTeam: false, rungs: ['minus-7'] }, team)).toEqual(['minus-7']);
  expect(rungsOf({ remindsLikeTeam: false, rungs: [] }, team)).toEqual([]);
});
