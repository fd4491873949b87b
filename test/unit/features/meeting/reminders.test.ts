import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import { isAnHourAway, remindersFor } from '../../../../src/features/meeting/reminders.ts';

const occasions = ['48h', 'morning', '1h'] as const;

function reminders(startsAt: string, zone = 'Europe/Paris', holidayRegion: (typeof holidayRegions)[number] = 'FR') {
  return remindersFor({ startsAt: new Date(startsAt), zone, holidayRegion, occasions }).map(
    ({ occasion, dueAt }) => `${occasion} ${dueAt.toISOString()}`,
  );
}

describe('the reminders of an RCP', () => {
  it('are 48 h before, at 8:00 and one hour before', () => {
    // Thursday 26 November 2026, 13:30 in Paris.
    expect(reminders('2026-11-26T12:30:00Z')).toEqual([
      '48h 2026-11-24T12:30:00.000Z',
      'morning 2026-11-26T07:00:00.000Z',
      '1h 2026-11-26T11:30:00.000Z',
    ]);
  });

  it('come on the working day before a week-end or a public holiday, at the same time', () => {
    // Tuesday: 48 h before is a Sunday.
    expect(reminders('2026-11-24T12:30:00Z')[0]).toBe('48h 2026-11-20T12:30:00.000Z');
    // Thursday 16 July: 48 h before is Bastille Day.
    expect(reminders('2026-07-16T11:30:00Z')[0]).toBe('48h 2026-07-13T11:30:00.000Z');
    // 28 December: 48 h before is the 26th, a Saturday; in 2025 a Friday, a holiday in Moselle only.
    expect(reminders('2025-12-28T12:30:00Z')[0]).toBe('48h 2025-12-26T12:30:00.000Z');
    expect(reminders('2025-12-28T12:30:00Z', 'Europe/Paris', 'FR-57')[0]).toBe('48h 2025-12-24T12:30:00.000Z');
  });

  it('keep the wall-clock time over both changes of the clock', () => {
    // Monday 30 March 2026 at 13:30 is UTC+2; Friday the 27th was UTC+1.
    expect(reminders('2026-03-30T11:30:00Z')[0]).toBe('48h 2026-03-27T12:30:00.000Z');
    // Monday 26 October 2026 at 13:30 is UTC+1; Friday the 23rd was UTC+2.
    expect(reminders('2026-10-26T12:30:00Z')[0]).toBe('48h 2026-10-23T11:30:00.000Z');
  });

  it('follow the person’s own zone', () => {
    // 13:30 in Paris is 16:30 in La Réunion: the morning there is 4:00 UTC.
    expect(reminders('2026-11-26T12:30:00Z', 'Indian/Reunion')).toContain('morning 2026-11-26T04:00:00.000Z');
    // Lord Howe, 30 minutes of summer time, on the day it begins (4 October 2026).
    expect(reminders('2026-10-04T03:00:00Z', 'Australia/Lord_Howe')).toContain('morning 2026-10-03T21:00:00.000Z');
  });

  it('leave the morning out when the RCP is early, and never wake anyone', () => {
    // 8:00 in Paris: one hour before is 7:00, allowed; no morning.
    expect(reminders('2026-11-26T07:00:00Z').map((one) => one.split(' ')[0])).toEqual(['48h', '1h']);
    // 7:30: one hour before is 6:30, so the evening before at 20:00.
    expect(reminders('2026-11-26T06:30:00Z')).toContain('1h 2026-11-25T19:00:00.000Z');
  });

  it('are those that the structure wants', () => {
    const only = remindersFor({
      startsAt: new Date('2026-11-26T12:30:00Z'),
      zone: 'Europe/Paris',
      holidayRegion: 'FR',
      occasions: ['1h'],
    });
    expect(only.map(({ occasion }) => occasion)).toEqual(['1h']);
  });

  it('never come at night, after the start, twice at one instant, or 48 h before on a day off', () => {
    const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'Australia/Lord_Howe'];
    const starts = fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        starts,
        fc.constantFrom(...zones),
        fc.constantFrom(...holidayRegions),
        (startsAt, zone, holidayRegion) => {
          const found = remindersFor({ startsAt, zone, holidayRegion, occasions });
          expect(new Set(found.map(({ dueAt }) => dueAt.getTime())).size).toBe(found.length);
          for (const { occasion, dueAt } of found) {
            expect(dueAt.getTime()).toBeLessThan(startsAt.getTime());
            const { time, date } = localParts(dueAt, zone);
            expect(time >= '07:00' && time <= '20:00').toBe(true);
            if (occasion === '48h' && time !== '20:00') expect(isWorkingDay(date, holidayRegion)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an RCP at 13:30 in Paris', () => {
  it.each([
    ['2026-11-26T11:24:00Z', false],
    ['2026-11-26T11:25:00Z', true],
    ['2026-11-26T11:30:00Z', true],
    ['2026-11-26T11:35:00Z', true],
    ['2026-11-26T11:36:00Z', false],
    ['2026-11-26T12:20:00Z', false],
    ['2026-11-25T11:30:00Z', false],
  ])('is at %s an hour away: %s', (now, away) => {
    expect(isAnHourAway({ startsAt: new Date('2026-11-26T12:30:00Z') }, new Date(now))).toBe(away);
  });
});
