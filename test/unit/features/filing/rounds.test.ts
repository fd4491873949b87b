import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays, localParts } from '../../../../src/core/local-time.ts';
import { firstRound, morningOf, nextRound } from '../../../../src/features/filing/rounds.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const at = (instant: string) => new Date(instant);

describe('the first chasing', () => {
  it.each([
    ['a Tuesday afternoon', '2026-11-24T13:30:00Z', '2026-11-25T08:00:00.000Z'],
    ['a Friday: Monday', '2026-11-27T13:30:00Z', '2026-11-30T08:00:00.000Z'],
    ['the day before 11 November: the 12th', '2026-11-10T13:30:00Z', '2026-11-12T08:00:00.000Z'],
    ['Holy Thursday: Good Friday is a working day in Paris', '2026-04-02T12:00:00Z', '2026-04-03T07:00:00.000Z'],
  ])('after %s', (_, now, due) => {
    expect(firstRound(at(now), paris).toISOString()).toBe(due);
  });

  it('keeps Good Friday free in Alsace', () => {
    const due = firstRound(at('2026-04-02T12:00:00Z'), { ...paris, holidayRegion: 'FR-67' });
    expect(due.toISOString()).toBe('2026-04-07T07:00:00.000Z');
  });

  it('is in the morning of the person, wherever they are', () => {
    const due = firstRound(at('2026-11-24T13:30:00Z'), { zone: 'Indian/Reunion', holidayRegion: 'RE' });
    expect(due.toISOString()).toBe('2026-11-25T05:00:00.000Z');
  });
});

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
        const [first, next] = [firstRound(now, time), nextRound(now, time)];
        for (const due of [first, next]) {
          const { date, time: clock } = localParts(due, zone);
          expect([clock, isWorkingDay(date, holidayRegion)]).toEqual(['09:00', true]);
        }
        expect(first.getTime()).toBeGreaterThan(now.getTime());
        expect(localParts(next, zone).date >= addDays(localParts(now, zone).date, 7)).toBe(true);
      }),
    );
  });

  it('for a review date keeps that date when people work on it', () => {
    expect(morningOf('2026-12-15', paris).toISOString()).toBe('2026-12-15T08:00:00.000Z');
    expect(morningOf('2026-12-25', paris).toISOString()).toBe('2026-12-28T08:00:00.000Z');
  });
});
