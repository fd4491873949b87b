import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../src/core/calendar.ts';
import { closingOn } from '../../../../src/features/poll/dates.ts';
import { usualLastDay } from '../../../../src/features/vote/dates.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'America/Nuuk'] as const;
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the usual last day of a vote', () => {
  it.each([
    ['2026-11-16T08:00:00Z', '2026-11-19'],
    // A Friday evening.
    ['2026-11-20T18:00:00Z', '2026-11-25'],
    // 14 July is a public holiday, a Tuesday.
    ['2026-07-10T08:00:00Z', '2026-07-16'],
    // The last evening of the year in Paris is the next day there already.
    ['2026-12-30T23:30:00Z', '2027-01-06'],
  ])('after %s is %s', (now, day) => {
    expect(usualLastDay(new Date(now), paris)).toBe(day);
  });

  it('is a working day with its 18:00 to come', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (now, zone) => {
        const day = usualLastDay(now, { zone, holidayRegion: 'FR' });
        expect(isWorkingDay(day, 'FR')).toBe(true);
        expect(closingOn(day, { zone }).getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});
