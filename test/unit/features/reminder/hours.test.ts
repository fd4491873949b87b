import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { localParts } from '../../../../src/core/local-time.ts';
import {
  firstReminder,
  mayRemindAt,
  nextReminder,
  type ReminderHours,
  reminderHours,
  reminderTimes,
} from '../../../../src/features/reminder/hours.ts';

const at = (instant: string) => new Date(instant);
const paris: ReminderHours = { zone: 'Europe/Paris', holidayRegion: 'FR', time: '09:00' };
const noumea: ReminderHours = { zone: 'Pacific/Noumea', holidayRegion: 'NC', time: '09:00' };

describe('the hours in which a person may be reminded', () => {
  it.each([
    ['at their time', paris, '2026-11-24T08:00:00Z', true],
    ['a minute before', paris, '2026-11-24T07:59:00Z', false],
    ['in the afternoon', paris, '2026-11-24T15:00:00Z', true],
    ['a minute before 20:00', paris, '2026-11-24T18:59:00Z', true],
    ['at 20:00', paris, '2026-11-24T19:00:00Z', false],
    ['on a Saturday', paris, '2026-11-28T09:00:00Z', false],
    ['on a public holiday', paris, '2026-11-11T09:00:00Z', false],
    ['on Tuesday morning in Nouméa, which is Monday evening in UTC', noumea, '2026-11-23T22:00:00Z', true],
    ['on Saturday morning in Nouméa, which is Friday evening in UTC', noumea, '2026-11-27T22:00:00Z', false],
  ] as const)('%s', (_, hours, instant, allowed) => {
    expect(mayRemindAt(at(instant), hours)).toBe(allowed);
  });

  it.each([
    ['later today', paris, '2026-11-24T07:00:00Z', '2026-11-24T08:00:00Z'],
    ['tomorrow, at the very instant', paris, '2026-11-24T08:00:00Z', '2026-11-25T08:00:00Z'],
    ['after the week-end', paris, '2026-11-27T12:00:00Z', '2026-11-30T08:00:00Z'],
    ['after Easter Monday, by summer time', paris, '2027-03-26T12:00:00Z', '2027-03-30T07:00:00Z'],
    ['in Nouméa’s morning', noumea, '2026-11-23T12:00:00Z', '2026-11-23T22:00:00Z'],
  ] as const)('the next begin %s', (_, hours, instant, next) => {
    expect(nextReminder(at(instant), hours)).toEqual(at(next));
  });

  it('are now, or else the next', () => {
    expect(firstReminder(at('2026-11-24T12:00:00Z'), paris)).toEqual(at('2026-11-24T12:00:00Z'));
    expect(firstReminder(at('2026-11-24T22:00:00Z'), paris)).toEqual(at('2026-11-25T08:00:00Z'));
  });

  it('are those of the person’s zone and time, kept to the day', () => {
    const team = { zone: 'Europe/Paris', holidayRegion: 'RE' } as const;
    const ravi = { zone: 'Indian/Reunion', reminderTime: '07:30' };
    expect(reminderHours(ravi, team)).toEqual({ zone: 'Indian/Reunion', holidayRegion: 'RE', time: '07:30' });
    expect(reminderHours({ zone: null, reminderTime: '05:00' }, team)).toMatchObject({
      zone: 'Europe/Paris',
      time: '07:00',
    });
    expect(reminderHours({ zone: null, reminderTime: '23:00' }, team).time).toBe('19:30');
    expect([reminderTimes[0], reminderTimes[1], reminderTimes.at(-1)]).toEqual(['07:00', '07:30', '19:30']);
  });

  const hours: fc.Arbitrary<ReminderHours> = fc.record({
    zone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Guadeloupe', 'America/Miquelon'),
    holidayRegion: fc.constantFrom(...holidayRegions),
    time: fc.constantFrom(...reminderTimes),
  });
  const instant = fc.date({ min: at('2026-01-01'), max: at('2028-12-31'), noInvalidDate: true });

  it('begin at the person’s time of a working day, and none begins before the next', () => {
    fc.assert(
      fc.property(instant, hours, (now, his) => {
        const next = nextReminder(now, his);
        expect(next > now).toBe(true);
        const { date, time } = localParts(next, his.zone);
        expect(time).toBe(his.time);
        expect(isWorkingDay(date, his.holidayRegion)).toBe(true);
        expect(mayRemindAt(next, his)).toBe(true);
        // Whoever may not be reminded now may not until then.
        if (!mayRemindAt(now, his)) {
          const between = new Date(now.getTime() + Math.floor((next.getTime() - now.getTime()) * 0.7) - 1);
          expect(mayRemindAt(between, his)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
