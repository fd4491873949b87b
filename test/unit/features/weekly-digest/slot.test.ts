import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import { type DigestHabits, slotOf, slotsAround } from '../../../../src/features/weekly-digest/slot.ts';
import { frenchPlaces as places } from '../../../support/french-places.ts';

const paris: DigestHabits = { zone: 'Europe/Paris', holidayRegion: 'FR', digestWeekday: 1, digestTime: '08:00' };

const habits: fc.Arbitrary<DigestHabits> = fc
  .record({
    place: fc.constantFrom(...places),
    digestWeekday: fc.integer({ min: 1, max: 5 }),
    digestTime: fc.constantFrom('07:00', '08:00', '12:30', '19:30'),
  })
  .map(({ place: [zone, holidayRegion], ...rest }) => ({ zone, holidayRegion, ...rest }));

describe('the weekly digest', () => {
  it.each([
    ['on Monday at 8:00 in winter', '2026-11-25', '2026-W48', '2026-11-23T07:00:00Z', '2026-11-20T16:30:00Z'],
    ['on Monday at 8:00 in summer', '2026-07-05', '2026-W27', '2026-06-29T06:00:00Z', '2026-06-26T15:30:00Z'],
    [
      'on Tuesday when Monday is Easter Monday',
      '2026-04-08',
      '2026-W15',
      '2026-04-07T06:00:00Z',
      '2026-04-03T15:30:00Z',
    ],
  ])('comes out %s, shown the working evening before', (_, date, week, at, previewAt) => {
    expect(slotOf(date, paris)).toMatchObject({ week, at: new Date(at), previewAt: new Date(previewAt) });
  });

  it('of a Friday that is a holiday comes out on the Monday after, still as that week’s', () => {
    const friday = { ...paris, digestWeekday: 5 };
    expect(slotOf('2026-12-23', friday)).toMatchObject({ week: '2026-W52', at: new Date('2026-12-28T07:00:00Z') });
    expect(slotsAround(new Date('2026-12-28T06:00:00Z'), friday).next.week).toBe('2026-W52');
    expect(slotsAround(new Date('2026-12-28T08:00:00Z'), friday)).toMatchObject({
      last: { week: '2026-W52' },
      next: { week: '2026-W53' },
    });
  });

  it('has one instant for each week, on a working day at its time, wherever the structure is', () => {
    expect(new Set(places.map(([, region]) => region.slice(0, 2)))).toEqual(
      new Set(holidayRegions.map((region) => region.slice(0, 2))),
    );
    fc.assert(
      fc.property(
        habits,
        fc.date({ min: new Date('2025-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
        (mine, now) => {
          const { last, next } = slotsAround(now, mine);
          expect(last.at <= now && now < next.at).toBe(true);
          expect(next.previewAt > last.at).toBe(true);
          // The one after the last is the next: none is left out, none comes twice.
          expect(slotsAround(last.at, mine)).toEqual({ last, next });
          expect(slotsAround(new Date(next.at.getTime() - 1), mine)).toEqual({ last, next });
          expect(next.week > last.week).toBe(true);
          for (const slot of [last, next]) {
            const shown = localParts(slot.at, mine.zone);
            expect(shown.time).toBe(mine.digestTime);
            expect(isWorkingDay(shown.date, mine.holidayRegion)).toBe(true);
            const seen = localParts(slot.previewAt, mine.zone);
            expect(seen.time).toBe('17:30');
            expect(isWorkingDay(seen.date, mine.holidayRegion)).toBe(true);
          }
        },
      ),
    );
  });
});
