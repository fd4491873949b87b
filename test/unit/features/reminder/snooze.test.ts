import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions } from '../../../../src/core/calendar.ts';
import { mayRemindAt, reminderTimes } from '../../../../src/features/reminder/hours.ts';
import {
  firstThere,
  type Presence,
  snoozeChoice,
  snoozeChoices,
  snoozedUntil,
} from '../../../../src/features/reminder/snooze.ts';

const at = (instant: string) => new Date(instant);
const here: Presence = { zone: 'Europe/Paris', holidayRegion: 'FR', time: '09:00', isAway: () => false };

// Tuesday 24 November 2026, 9:00 in Paris.
const tuesday = at('2026-11-24T08:00:00Z');
const friday = at('2026-11-27T08:00:00Z');

describe('a snooze', () => {
  it.each([
    ['evening', tuesday, here, '2026-11-24T17:00:00Z'],
    ['evening', at('2026-11-24T15:59:00Z'), here, '2026-11-24T17:00:00Z'],
    ['evening', at('2026-11-24T16:00:00Z'), here, undefined],
    ['evening', at('2026-11-28T08:00:00Z'), here, undefined],
    // Whoever is reminded at 19:30 is not before.
    ['evening', tuesday, { ...here, time: '19:30' }, '2026-11-24T18:30:00Z'],
    ['evening', tuesday, { ...here, isAway: () => true }, undefined],
    ['tomorrow', tuesday, here, '2026-11-25T08:00:00Z'],
    ['tomorrow', friday, here, '2026-11-30T08:00:00Z'],
    // The 11th is a day off.
    ['tomorrow', at('2026-11-10T08:00:00Z'), here, '2026-11-12T08:00:00Z'],
    ['tomorrow', tuesday, { ...here, isAway: (day: string) => day < '2026-12-02' }, '2026-12-02T08:00:00Z'],
    ['monday', tuesday, here, '2026-11-30T08:00:00Z'],
    ['monday', at('2026-11-30T09:00:00Z'), here, '2026-12-07T08:00:00Z'],
    // Easter Monday.
    ['monday', at('2027-03-24T08:00:00Z'), here, '2027-03-30T07:00:00Z'],
    ['monday', tuesday, { ...here, zone: 'Indian/Reunion', holidayRegion: 'RE' }, '2026-11-30T05:00:00Z'],
    // It is Wednesday there already.
    ['tomorrow', at('2026-11-24T22:00:00Z'), { ...here, zone: 'Pacific/Noumea' }, '2026-11-25T22:00:00Z'],
  ] as const)('« %s » said at %s', (choice, now, presence, until) => {
    expect(snoozedUntil(choice, now, presence)).toEqual(until === undefined ? undefined : at(until));
  });

  it.each([
    ['on a Tuesday morning', tuesday, here, ['evening', 'tomorrow', 'monday']],
    ['late in the afternoon', at('2026-11-24T16:30:00Z'), here, ['tomorrow', 'monday']],
    // "Demain" would be a Saturday, and Monday is offered already.
    ['on a Friday', friday, here, ['evening', 'monday']],
    ['before a day off', at('2026-11-10T08:00:00Z'), here, ['evening', 'monday']],
    ['on a Sunday, before a Monday', at('2026-11-29T08:00:00Z'), here, ['monday']],
  ] as const)('is offered %s', (_, now, presence, offered) => {
    expect(snoozeChoices(now, presence)).toEqual(offered);
  });

  it('to a date is at the person’s time of that day, or of the next on which they work', () => {
    expect(firstThere('2026-12-01', here)).toEqual(at('2026-12-01T08:00:00Z'));
    expect(firstThere('2026-12-25', here)).toEqual(at('2026-12-28T08:00:00Z'));
  });

  it('ends later than it was said, when the person may be reminded', () => {
    const presence: fc.Arbitrary<Presence> = fc.record({
      zone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Guadeloupe'),
      holidayRegion: fc.constantFrom(...holidayRegions),
      time: fc.constantFrom(...reminderTimes),
      isAway: fc.constantFrom(
        () => false,
        (day: string) => day.endsWith('7'),
        (day: string) => day.slice(8) < '12',
      ),
    });
    const instant = fc.date({ min: at('2026-01-01'), max: at('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, presence, fc.constantFrom(...snoozeChoice.options), (now, whose, choice) => {
        const until = snoozedUntil(choice, now, whose);
        if (until === undefined) return;
        expect(until > now).toBe(true);
        expect(mayRemindAt(until, whose)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
