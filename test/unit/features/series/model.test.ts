import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays, localParts } from '../../../../src/core/local-time.ts';
import { occurrences, recurrence, yearAfter } from '../../../../src/core/recurrence.ts';
import { readRecurrence } from '../../../../src/core/recurrence-words.ts';
import { announceAt, codeOf, ruleCode, seriesDates } from '../../../../src/features/series/model.ts';
import { readSeries } from '../../../../src/features/series/read-line.ts';

const paris = { zone: 'Europe/Paris', holidayRegion: 'FR' } as const;

const weekdays = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const rules = fc
  .oneof(
    fc.record({ kind: fc.constant('monthly'), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday: weekdays }),
    fc.record({ kind: fc.constant('weekly'), every: fc.integer({ min: 1, max: 8 }), weekday: weekdays }),
  )
  .map((rule) => recurrence.parse(rule));
const days = fc.integer({ min: 0, max: 1_500 }).map((count) => addDays('2026-01-01', count));
const regions = fc.constantFrom(...holidayRegions);
const zones = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Pacific/Noumea');

describe('the dates of a series', () => {
  it('are the first 26 at most, and no holiday after the last of them is named', () => {
    fc.assert(
      fc.property(rules, days, regions, (rule, from, region) => {
        const until = yearAfter(from);
        const { dates, skipped } = seriesDates(rule, from, until, region);
        const all = occurrences(rule, from, until, region);
        expect(dates).toEqual(all.dates.slice(0, 26));
        const cut = all.dates.length > dates.length;
        for (const { date } of skipped) expect(date < (cut ? (dates.at(-1) ?? '') : '9999')).toBe(true);
        if (!cut) expect(skipped).toEqual(all.skipped);
      }),
    );
  });
});

describe('the announcement of a later date', () => {
  it('is on the morning of a working day, before the RCP, and in order', () => {
    fc.assert(
      fc.property(rules, days, regions, zones, (rule, from, holidayRegion, zone) => {
        const starts = seriesDates(rule, from, yearAfter(from), holidayRegion).dates.map((date) =>
          beginning(date, '13:30', zone),
        );
        const announced = starts
          .slice(1)
          .map((startsAt, index) => announceAt({ zone, holidayRegion }, startsAt, starts[index]));
        for (const [index, at] of announced.entries()) {
          const { date, time } = localParts(at, zone);
          expect(time).toBe('09:00');
          expect(isWorkingDay(date, holidayRegion)).toBe(true);
          expect(at < (starts[index + 1] ?? at)).toBe(true);
          expect(at > (starts[index] ?? at)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['three weeks before', '2026-12-22', '2026-11-24', '2026-12-01'],
    ['when the one before it is over', '2026-12-01', '2026-11-24', '2026-11-25'],
    ['after the week-end', '2026-12-04', '2026-11-27', '2026-11-30'],
    // 10 November 2026 is three weeks before, the 11th a holiday.
    ['before a holiday', '2026-12-02', '2026-10-07', '2026-11-10'],
  ])('is %s', (_, date, previous, expected) => {
    const [startsAt, before] = [date, previous].map((day) => beginning(day, '13:30', 'Europe/Paris'));
    if (startsAt === undefined) throw new Error('no date');
    expect(announceAt(paris, startsAt, before)).toEqual(beginning(expected, '09:00', 'Europe/Paris'));
  });
});

describe('a rule as a word', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(ruleCode.parse(codeOf(rule))).toEqual(rule);
      }),
    );
  });

  it.each(['', 'weekly', 'weekly:0:2', 'weekly:9:2', 'weekly:2:8', 'monthly:5:2', 'yearly:1:2', 'weekly:1.5:2'])(
    'is none in %j',
    (word) => {
      expect(ruleCode.safeParse(word).success).toBe(false);
    },
  );
});

describe('a line about a series', () => {
  // Tuesday 29 December 2026, 14:00 in Paris.
  const now = new Date('2026-12-29T13:00:00Z');
  const begins = (words: string, named: string | undefined, time: string) => {
    const read = readRecurrence(words);
    if (read === undefined) throw new Error(`no rule in ${words}`);
    return readSeries(read, named, time, paris, now)?.dates[0];
  };

  it.each([
    ['today while the time is ahead', 'un mardi sur deux', undefined, '14:30', '2026-12-29'],
    ['next week when it has passed', 'un mardi sur deux', undefined, '13:30', '2027-01-05'],
    ['on the day that was named', 'tous les 15 jours', '2027-01-07', '13:30', '2027-01-07'],
    ['not on a holiday', 'chaque vendredi', undefined, '13:30', '2027-01-08'],
    ['from now on when the named day is past', 'chaque mercredi', '2026-12-01', '13:30', '2026-12-30'],
    ['nowhere without a weekday', 'toutes les 2 semaines', undefined, '13:30', undefined],
  ])('begins %s', (_, words, named, time, first) => {
    expect(begins(words, named, time)).toBe(first);
  });
});
