import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import { reminderAt, usualDeadline } from '../../../../src/features/poll/dates.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;
const at = (instant: string) => new Date(instant);

const where = fc.record({
  zone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Martinique', 'Pacific/Noumea', 'Pacific/Tahiti'),
  holidayRegion: fc.constantFrom(...holidayRegions),
});
const instant = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T23:59:00Z'), noInvalidDate: true });
const minutes = fc.integer({ min: 1, max: 60 * 24 * 60 });
const later = (from: Date, count: number) => new Date(from.getTime() + count * 60_000);

describe('the usual deadline of a poll', () => {
  it.each([
    ['two working days before', '2026-11-24T12:30:00Z', '2026-11-16T08:00:00Z', '2026-11-20T17:00:00Z'],
    ['over a week-end', '2026-11-23T12:30:00Z', '2026-11-16T08:00:00Z', '2026-11-19T17:00:00Z'],
    ['over a public holiday', '2026-11-12T12:30:00Z', '2026-11-02T08:00:00Z', '2026-11-09T17:00:00Z'],
    ['the day before when time is short', '2026-11-18T12:30:00Z', '2026-11-16T17:30:00Z', '2026-11-17T17:00:00Z'],
    [
      'half of the time when it is shorter still',
      '2026-11-17T12:00:00Z',
      '2026-11-17T08:00:00Z',
      '2026-11-17T10:00:00Z',
    ],
  ])('is %s', (_, first, now, expected) => {
    expect(usualDeadline(at(first), at(now), paris)).toEqual(at(expected));
  });

  it('always lies between now and the first date', () => {
    fc.assert(
      fc.property(instant, minutes, where, (now, count, place) => {
        const first = later(now, count);
        const deadline = usualDeadline(first, now, place);
        expect(deadline.getTime()).toBeGreaterThan(now.getTime());
        expect(deadline.getTime()).toBeLessThan(first.getTime());
      }),
    );
  });
});

describe('the reminder of a poll', () => {
  it.each([
    ['the working day before at 9:00', '2026-11-16T08:00:00Z', '2026-11-20T17:00:00Z', '2026-11-19T08:00:00Z'],
    ['not at half time in a week-end', '2026-11-20T09:00:00Z', '2026-11-23T17:00:00Z', '2026-11-23T08:00:00Z'],
    ['at half time of a single day', '2026-11-17T08:00:00Z', '2026-11-17T17:00:00Z', '2026-11-17T12:30:00Z'],
  ])('is %s', (_, openedAt, closesAt, expected) => {
    expect(reminderAt({ openedAt: at(openedAt), closesAt: at(closesAt) }, paris)).toEqual(at(expected));
  });

  it('is left out when the night comes between', () => {
    const poll = { openedAt: at('2026-11-16T18:30:00Z'), closesAt: at('2026-11-17T05:30:00Z') };
    expect(reminderAt(poll, paris)).toBeUndefined();
  });

  it('falls on a working day, by day, in the second half of the time that is left', () => {
    fc.assert(
      fc.property(instant, minutes, where, (openedAt, count, place) => {
        const closesAt = later(openedAt, count);
        const reminder = reminderAt({ openedAt, closesAt }, place);
        if (reminder === undefined) return;
        const { date, time } = localParts(reminder, place.zone);
        expect(isWorkingDay(date, place.holidayRegion)).toBe(true);
        expect(time >= '07:00' && time < '20:00').toBe(true);
        expect(reminder.getTime()).toBeLessThan(closesAt.getTime());
        expect(reminder.getTime() - openedAt.getTime()).toBeGreaterThanOrEqual(
          Math.floor((closesAt.getTime() - openedAt.getTime()) / 2),
        );
      }),
    );
  });
});
