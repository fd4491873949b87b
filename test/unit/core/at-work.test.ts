import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morningAfter, morningBefore, morningOf, whenAtWork } from '../../../src/core/at-work.ts';
import { isWorkingDay } from '../../../src/core/calendar.ts';
import { addDays, localParts } from '../../../src/core/local-time.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const at = (instant: string) => new Date(instant);
const zones = ['Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'America/Nuuk'] as const;
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the reminder of a deadline', () => {
  it.each([
    // A Monday in Paris, and what it is elsewhere at that instant.
    ['Europe/Paris', '2026-11-20T08:00:00.000Z'],
    ['Indian/Reunion', '2026-11-20T05:00:00.000Z'],
    ['America/Martinique', '2026-11-20T13:00:00.000Z'],
    // There the deadline is on Tuesday at 4:00.
    ['Pacific/Noumea', '2026-11-22T22:00:00.000Z'],
  ])('is at 9:00 in %s on the working day before', (zone, at) => {
    const closesAt = new Date('2026-11-23T17:00:00Z');
    expect(morningBefore(closesAt, { zone, holidayRegion: 'FR' }).toISOString()).toBe(at);
  });

  it('after an outage comes by day, on a working day, never before it can', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (now, zone) => {
        const at = whenAtWork(now, { zone, holidayRegion: 'FR' }, []);
        const { date, time } = localParts(at, zone);
        expect(isWorkingDay(date, 'FR')).toBe(true);
        expect(time >= '07:00' && time < '20:00').toBe(true);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });

  it('is not on a day on which the person is away, and on the first one on which they are there again', () => {
    const where = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
    const now = new Date('2026-11-20T08:00:00Z');
    const away = (firstDay: string, lastDay: string) => whenAtWork(now, where, [{ firstDay, lastDay }]).toISOString();
    expect(away('2026-11-16', '2026-11-19')).toBe('2026-11-20T08:00:00.000Z');
    expect(away('2026-11-16', '2026-11-20')).toBe('2026-11-23T08:00:00.000Z');
    expect(away('2026-11-20', '2026-11-24')).toBe('2026-11-25T08:00:00.000Z');
    expect(away('2026-11-21', '2026-11-24')).toBe('2026-11-20T08:00:00.000Z');
  });

  it('waits for the end of every absence, however many there are', () => {
    const days = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), days, (now, zone, spans) => {
        const today = localParts(now, zone).date;
        const absences = spans.map(([from, length]) => ({
          firstDay: addDays(today, from),
          lastDay: addDays(today, from + length),
        }));
        const { date } = localParts(whenAtWork(now, { zone, holidayRegion: 'FR' }, absences), zone);
        expect(absences.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)).toBe(false);
        expect(isWorkingDay(date, 'FR')).toBe(true);
      }),
    );
  });
});

describe('the next working morning', () => {
  it.each([
    ['a Tuesday afternoon', '2026-11-24T13:30:00Z', '2026-11-25T08:00:00.000Z'],
    ['a Friday: Monday', '2026-11-27T13:30:00Z', '2026-11-30T08:00:00.000Z'],
    ['the day before 11 November: the 12th', '2026-11-10T13:30:00Z', '2026-11-12T08:00:00.000Z'],
    ['Holy Thursday: Good Friday is a working day in Paris', '2026-04-02T12:00:00Z', '2026-04-03T07:00:00.000Z'],
  ])('after %s', (_, now, due) => {
    expect(morningAfter(at(now), paris).toISOString()).toBe(due);
  });

  it('keeps Good Friday free in Alsace', () => {
    const due = morningAfter(at('2026-04-02T12:00:00Z'), { ...paris, holidayRegion: 'FR-67' });
    expect(due.toISOString()).toBe('2026-04-07T07:00:00.000Z');
  });

  it('is in the morning of the person, wherever they are', () => {
    const due = morningAfter(at('2026-11-24T13:30:00Z'), { zone: 'Indian/Reunion', holidayRegion: 'RE' });
    expect(due.toISOString()).toBe('2026-11-25T05:00:00.000Z');
  });
});

describe('the morning of a date', () => {
  it('is on that date when people work on it', () => {
    expect(morningOf('2026-12-15', paris).toISOString()).toBe('2026-12-15T08:00:00.000Z');
    expect(morningOf('2026-12-25', paris).toISOString()).toBe('2026-12-28T08:00:00.000Z');
  });
});
