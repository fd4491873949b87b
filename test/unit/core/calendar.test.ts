import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeQuiet,
  holidayName,
  holidayRegions,
  isPublicHoliday,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../../src/core/calendar.ts';
import { localParts } from '../../../src/core/local-time.ts';

describe('public holidays', () => {
  it.each(holidayRegions)('keep the eleven national ones in %s', (region) => {
    const national = [
      '01-01',
      '04-06',
      '05-01',
      '05-08',
      '05-14',
      '05-25',
      '07-14',
      '08-15',
      '11-01',
      '11-11',
      '12-25',
    ];
    expect(national.filter((day) => !isPublicHoliday(`2026-${day}`, region))).toEqual([]);
  });

  it('have French names', () => {
    expect(holidayName('2026-04-06', 'FR')).toBe('Lundi de Pâques');
    expect(holidayName('2026-11-01', 'RE')).toBe('Toussaint');
    expect(holidayName('2026-04-14', 'FR')).toBeUndefined();
  });

  it('leave out what is only observed', () => {
    expect(isPublicHoliday('2026-05-31', 'FR')).toBe(false); // fête des Mères
    expect(isPublicHoliday('2026-07-21', 'GP')).toBe(false); // jour de Victor Schœlcher
  });

  it.each(['FR-57', 'FR-67', 'FR-68'] as const)('are two more in Alsace-Moselle (%s)', (region) => {
    expect(holidayName('2026-04-03', region)).toBe('Vendredi saint');
    expect(isPublicHoliday('2026-12-26', region)).toBe(true);
    expect(isPublicHoliday('2026-04-03', 'FR')).toBe(false);
    expect(isPublicHoliday('2026-12-26', 'FR')).toBe(false);
  });

  it.each([
    ['RE', '2026-12-20'],
    ['GP', '2026-05-27'],
    ['MQ', '2026-05-22'],
    ['GF', '2026-06-10'],
    ['YT', '2026-04-27'],
    ['MF', '2026-05-28'],
    ['BL', '2026-10-09'],
    ['NC', '2026-09-24'],
    ['WF', '2026-07-29'],
  ] as const)('have the local day of %s on %s, unknown elsewhere', (region, date) => {
    expect(isPublicHoliday(date, region)).toBe(true);
    expect(holidayRegions.filter((other) => isPublicHoliday(date, other))).toEqual([region]);
  });

  it('move with Easter', () => {
    expect(isPublicHoliday('2027-03-29', 'FR')).toBe(true);
    expect(isPublicHoliday('2027-04-06', 'FR')).toBe(false);
    expect(isPublicHoliday('2027-03-26', 'FR-67')).toBe(true);
  });

  it('are asked for dates that exist only', () => {
    expect(() => isPublicHoliday('2026-02-30', 'FR')).toThrow(RangeError);
  });
});

describe('working days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay('2026-04-14', 'FR')).toBe(true);
    expect(isWorkingDay('2026-04-18', 'FR')).toBe(false);
    expect(isWorkingDay('2026-04-19', 'FR')).toBe(false);
    expect(isWorkingDay('2026-05-08', 'FR')).toBe(false);
  });

  it('skip week-ends and holidays in both directions', () => {
    expect(previousWorkingDay('2026-04-07', 'FR')).toBe('2026-04-03');
    expect(previousWorkingDay('2026-04-07', 'FR-67')).toBe('2026-04-02');
    expect(nextWorkingDay('2026-12-24', 'FR')).toBe('2026-12-28');
    expect(nextWorkingDay('2026-12-31', 'FR')).toBe('2027-01-04');
    expect(previousWorkingDay('2027-12-21', 'RE')).toBe('2027-12-17');
    expect(nextWorkingDay('2026-04-14', 'FR')).toBe('2026-04-15');
  });
});

describe('quiet hours', () => {
  const paris = (instant: string) => beforeQuiet(new Date(instant), 'Europe/Paris').toISOString();

  it('change nothing during the day', () => {
    expect(paris('2026-04-14T05:00:00.000Z')).toBe('2026-04-14T05:00:00.000Z'); // 07:00
    expect(paris('2026-04-14T17:59:59.000Z')).toBe('2026-04-14T17:59:59.000Z'); // 19:59:59
  });

  it('bring the evening forward to 20:00', () => {
    expect(paris('2026-04-14T18:00:30.000Z')).toBe('2026-04-14T18:00:00.000Z');
    expect(paris('2026-04-14T21:30:00.000Z')).toBe('2026-04-14T18:00:00.000Z');
  });

  it('bring the early morning forward to 20:00 of the day before', () => {
    expect(paris('2026-04-15T01:00:00.000Z')).toBe('2026-04-14T18:00:00.000Z');
    expect(paris('2026-04-15T04:59:00.000Z')).toBe('2026-04-14T18:00:00.000Z');
  });

  it('follow the wall clock over both clock changes', () => {
    expect(paris('2026-03-29T01:30:00.000Z')).toBe('2026-03-28T19:00:00.000Z'); // 03:30 summer time
    expect(paris('2026-10-25T01:30:00.000Z')).toBe('2026-10-24T18:00:00.000Z'); // the second 02:30
  });

  it('are those of the zone', () => {
    const instant = new Date('2026-04-14T17:00:00Z'); // 19:00 in Paris, 21:00 in La Réunion
    expect(beforeQuiet(instant, 'Indian/Reunion')).toEqual(new Date('2026-04-14T16:00:00Z'));
  });

  it('can be others, within one day too', () => {
    const noon = { from: '12:00', to: '14:00' };
    expect(beforeQuiet(new Date('2026-04-14T11:00:00Z'), 'Europe/Paris', noon)).toEqual(
      new Date('2026-04-14T10:00:00Z'),
    );
    expect(beforeQuiet(new Date('2026-04-14T12:00:00Z'), 'Europe/Paris', noon)).toEqual(
      new Date('2026-04-14T12:00:00Z'),
    );
  });

  it('begin at the jump where the clocks jump over their beginning', () => {
    // In Nuuk the clocks go from 23:00 to 00:00 on 28 March 2026.
    const hours = { from: '23:30', to: '07:00' };
    expect(beforeQuiet(new Date('2026-03-29T04:00:00Z'), 'America/Nuuk', hours)).toEqual(
      new Date('2026-03-29T01:00:00Z'),
    );
  });

  it('never contain the result, never move anything later or by more than half a day', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });
    const zone = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Miquelon', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(minutes, zone, (minute, somewhere) => {
        const instant = new Date(minute * 60_000);
        const sent = beforeQuiet(instant, somewhere);
        const { time } = localParts(sent, somewhere);
        expect(time >= '07:00' && time <= '20:00').toBe(true);
        expect(sent.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(instant.getTime() - sent.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
        expect(beforeQuiet(sent, somewhere)).toEqual(sent);
      }),
      { numRuns: 500 },
    );
  });
});
