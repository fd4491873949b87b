import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morningAfter } from '../../../../src/core/at-work.ts';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays, localParts } from '../../../../src/core/local-time.ts';
import { nextRound } from '../../../../src/features/filing/rounds.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const at = (instant: string) => new Date(instant);

describe('the next chasing', () => {
  it('is a week later, or on the first working day from then on', () => {
    expect(nextRound(at('2026-11-25T08:00:00Z'), paris).toISOString()).toBe('2026-12-02T08:00:00.000Z');
    expect(nextRound(at('2026-12-18T08:00:00Z'), paris).toISOString()).toBe('2026-12-28T08:00:00.000Z');
  });
});

describe('every chasing', () => {
  const when = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2029-12-31T00:00:00Z'), noInvalidDate: true });
  const zone = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea');

  it('is at 9:00 of a working day, later than now, and rounds are a week apart at least', () => {
    fc.assert(
      fc.property(when, zone, fc.constantFrom(...holidayRegions), (now, zone, holidayRegion) => {
        const time = { zone, holidayRegion };
        const [first, next] = [morningAfter(now, time), nextRound(now, time)];
        for (const due of [first, next]) {
          const { date, time: clock } = localParts(due, zone);
          expect([clock, isWorkingDay(date, holidayRegion)]).toEqual(['09:00', true]);
        }
        expect(first.getTime()).toBeGreaterThan(now.getTime());
        expect(localParts(next, zone).date >= addDays(localParts(now, zone).date, 7)).toBe(true);
      }),
    );
  });
});
