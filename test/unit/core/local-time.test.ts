import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isCalendarDate, isZone, localParts, toInstant, weekdayOf } from '../../../src/core/local-time.ts';

const zones = [
  'Europe/Paris',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Pacific/Tahiti',
  'Pacific/Noumea',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Nuuk',
  'Asia/Kathmandu',
  'Antarctica/Troll',
  'UTC',
];

describe('a wall-clock time becomes an instant', () => {
  it.each([
    ['2026-12-01', '13:30', 'Europe/Paris', '2026-12-01T12:30:00.000Z'],
    ['2026-07-01', '13:30', 'Europe/Paris', '2026-07-01T11:30:00.000Z'],
    ['2026-07-01', '13:30', 'Indian/Reunion', '2026-07-01T09:30:00.000Z'],
    ['2026-07-01', '00:00', 'America/Miquelon', '2026-07-01T02:00:00.000Z'],
    ['2026-01-01', '00:00', 'Pacific/Chatham', '2025-12-31T10:15:00.000Z'],
    ['2026-07-01', '12:00', 'Australia/Lord_Howe', '2026-07-01T01:30:00.000Z'],
  ])('%s %s in %s', (date, time, zone, instant) => {
    expect(toInstant({ date, time }, zone)).toEqual({ kind: 'ok', instant: new Date(instant) });
  });

  it.each([
    ['2026-03-29', '02:30', 'Europe/Paris'],
    ['2026-03-29', '02:00', 'Europe/Paris'],
    ['2026-03-08', '02:30', 'America/Miquelon'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe'],
    ['2026-09-27', '03:00', 'Pacific/Chatham'],
    ['2011-12-30', '12:00', 'Pacific/Apia'],
  ])('unless the clocks jump over it: %s %s in %s', (date, time, zone) => {
    expect(toInstant({ date, time }, zone)).toEqual({ kind: 'skipped' });
  });

  it.each([
    ['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/Miquelon', '2026-11-01T03:30:00.000Z', '2026-11-01T04:30:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    ['2026-04-05', '03:00', 'Pacific/Chatham', '2026-04-04T13:15:00.000Z', '2026-04-04T14:15:00.000Z'],
  ])('or two, when the clocks show it twice: %s %s in %s', (date, time, zone, first, second) => {
    const both = { kind: 'ambiguous', first: new Date(first), second: new Date(second) };
    expect(toInstant({ date, time }, zone)).toEqual(both);
  });

  it('on the edges of the jump', () => {
    expect(toInstant({ date: '2026-03-29', time: '01:59' }, 'Europe/Paris').kind).toBe('ok');
    expect(toInstant({ date: '2026-03-29', time: '03:00' }, 'Europe/Paris').kind).toBe('ok');
    expect(toInstant({ date: '2026-10-25', time: '03:00' }, 'Europe/Paris').kind).toBe('ok');
    expect(toInstant({ date: '2026-10-04', time: '02:30' }, 'Australia/Lord_Howe').kind).toBe('ok');
  });

  it.each([
    ['2026-02-29', '10:00', 'Europe/Paris'],
    ['2026-2-9', '10:00', 'Europe/Paris'],
    ['', '', 'Europe/Paris'],
    ['2026-02-28', '24:00', 'Europe/Paris'],
    ['2026-02-28', '10:60', 'Europe/Paris'],
    ['2026-02-28', '9:00', 'Europe/Paris'],
    ['2026-02-28', '10:00', 'Europe/Pari'],
    ['2026-02-28', '10:00', '+02:00'],
  ])('never from nonsense: "%s" "%s" in %s', (date, time, zone) => {
    expect(toInstant({ date, time }, zone)).toEqual({ kind: 'invalid' });
  });
});

describe('an instant becomes what the clocks show', () => {
  it('with the weekday of that place', () => {
    const instant = new Date('2026-04-14T22:30:00Z');
    expect(localParts(instant, 'Europe/Paris')).toEqual({ date: '2026-04-15', time: '00:30', weekday: 3 });
    expect(localParts(instant, 'America/Cayenne')).toEqual({ date: '2026-04-14', time: '19:30', weekday: 2 });
    expect(localParts(new Date('2026-04-19T10:00:00Z'), 'Europe/Paris').weekday).toBe(7);
  });

  it('and back, in every zone, at every minute of ten years', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000);
        const back = toInstant(localParts(instant, zone), zone);
        if (back.kind === 'ambiguous') expect([back.first, back.second]).toContainEqual(instant);
        else expect(back).toEqual({ kind: 'ok', instant });
      }),
      { numRuns: 1_000 },
    );
  });

  it('and every wall-clock time that is not skipped shows as itself', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const text = new Date(minute * 60_000).toISOString();
        const wall = { date: text.slice(0, 10), time: text.slice(11, 16) };
        const result = toInstant(wall, zone);
        if (result.kind === 'ok') expect(localParts(result.instant, zone)).toMatchObject(wall);
        if (result.kind === 'ambiguous') {
          expect(localParts(result.first, zone)).toMatchObject(wall);
          expect(localParts(result.second, zone)).toMatchObject(wall);
          expect(result.first.getTime()).toBeLessThan(result.second.getTime());
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

it('asks for a zone that exists', () => {
  expect(() => localParts(new Date('2026-04-14T22:30:00Z'), 'Europe/Pari')).toThrow(RangeError);
  expect(() => localParts(new Date('2026-04-14T22:30:00Z'), '+02:00')).toThrow(RangeError);
});

describe('names of zones', () => {
  it.each(zones)('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['', 'Paris', 'Europe/Pari', '+02:00', '-10:00', 'Europe/Paris ', '../etc/passwd'])(
    '"%s" is none',
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});

describe('calendar dates', () => {
  it('are counted across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(weekdayOf('2026-04-14')).toBe(2);
    expect(weekdayOf('2026-04-19')).toBe(7);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-01-01T00:00', ''])('"%s" is none', (date) => {
    expect(isCalendarDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(RangeError);
  });
});
