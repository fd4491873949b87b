import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import { closingOn } from '../../../../src/features/poll/dates.ts';
import { reminderAt, usualLastDay, whenAtWork } from '../../../../src/features/vote/dates.ts';

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

describe('the reminder of a vote', () => {
  it.each([
    // A Monday in Paris, and what it is elsewhere at that instant.
    ['Europe/Paris', '2026-11-20T08:00:00.000Z'],
    ['Indian/Reunion', '2026-11-20T05:00:00.000Z'],
    ['America/Martinique', '2026-11-20T13:00:00.000Z'],
    // There the deadline is on Tuesday at 4:00.
    ['Pacific/Noumea', '2026-11-22T22:00:00.000Z'],
  ])('is at 9:00 in %s on the working day before', (zone, at) => {
    const closesAt = new Date('2026-11-23T17:00:00Z');
    expect(reminderAt(closesAt, { zone, holidayRegion: 'FR' }).toISOString()).toBe(at);
  });

  it('after an outage comes by day, on a working day, never before it can', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (now, zone) => {
        const at = whenAtWork(now, { zone, holidayRegion: 'FR' });
        const { date, time } = localParts(at, zone);
        expect(isWorkingDay(date, 'FR')).toBe(true);
        expect(time >= '07:00' && time < '20:00').toBe(true);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });
});
