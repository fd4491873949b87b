import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays, localParts } from '../../../../src/core/local-time.ts';
import { usualLastDay } from '../../../../src/features/opinion/dates.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;

describe('the usual last day for opinions', () => {
  it.each([
    ['in a week', '2026-11-16T08:00:00Z', '2026-11-23'],
    ['after the week-end', '2026-11-14T08:00:00Z', '2026-11-23'],
    ['after a public holiday', '2026-11-04T08:00:00Z', '2026-11-12'],
    ['by the clock of the structure', '2026-11-16T23:30:00Z', '2026-11-24'],
    ['in the next year', '2026-12-25T08:00:00Z', '2027-01-04'],
  ])('is %s', (_, now, expected) => {
    expect(usualLastDay(new Date(now), paris)).toBe(expected);
  });

  it('is a working day, a week ahead or as soon as there is one after that', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'Pacific/Tahiti'),
        fc.constantFrom(...holidayRegions),
        (now, zone, holidayRegion) => {
          const last = usualLastDay(now, { zone, holidayRegion });
          const inAWeek = addDays(localParts(now, zone).date, 7);
          expect(isWorkingDay(last, holidayRegion)).toBe(true);
          expect(last >= inAWeek).toBe(true);
          for (let day = inAWeek; day < last; day = addDays(day, 1)) {
            expect(isWorkingDay(day, holidayRegion)).toBe(false);
          }
        },
      ),
    );
  });
});
