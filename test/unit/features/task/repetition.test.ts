import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions, isWorkingDay } from '../../../../src/core/calendar.ts';
import { addDays, weekdayOf } from '../../../../src/core/local-time.ts';
import { nextDue, repetition } from '../../../../src/features/task/repetition.ts';

describe('the next date of a repeated task', () => {
  it.each([
    // Friday, then Monday; the night before a holiday.
    ['working-day', '2026-11-16', '2026-11-20', '2026-11-23'],
    ['working-day', '2026-11-16', '2026-12-24', '2026-12-28'],
    ['weekly', '2026-11-16', '2026-11-16', '2026-11-23'],
    // Done three weeks late: what was missed is not made up for.
    ['weekly', '2026-11-16', '2026-12-09', '2026-12-14'],
    // Easter Monday is a holiday: Tuesday, and Mondays again after that.
    ['weekly', '2027-03-22', '2027-03-22', '2027-03-30'],
    ['weekly', '2027-03-22', '2027-03-30', '2027-04-05'],
    // Given for a Saturday.
    ['weekly', '2026-11-21', '2026-11-21', '2026-11-30'],
    ['fortnightly', '2026-11-16', '2026-11-16', '2026-11-30'],
    // Counted from its anchor although it was postponed by a week.
    ['fortnightly', '2026-11-16', '2026-11-24', '2026-11-30'],
    ['monthly', '2028-01-31', '2028-01-31', '2028-02-29'],
    ['monthly', '2028-01-31', '2028-02-29', '2028-03-31'],
    ['monthly', '2028-01-31', '2028-03-31', '2028-05-02'],
    ['quarterly', '2026-08-31', '2026-08-31', '2026-11-30'],
    ['half-yearly', '2026-08-31', '2026-08-31', '2027-03-01'],
    ['yearly', '2028-02-29', '2028-02-29', '2029-02-28'],
    ['yearly', '2028-02-29', '2031-02-28', '2032-03-01'],
  ] as const)('%s from %s, after %s, is %s', (every, anchor, after, expected) => {
    expect(nextDue(every, anchor, after, 'FR')).toBe(expected);
  });

  it('knows the holidays of the region', () => {
    // 26 December in Moselle, 20 December (abolition of slavery) in La Réunion.
    expect(nextDue('weekly', '2028-12-19', '2028-12-19', 'FR')).toBe('2028-12-26');
    expect(nextDue('weekly', '2028-12-19', '2028-12-19', 'FR-57')).toBe('2028-12-27');
    expect(nextDue('weekly', '2028-12-13', '2028-12-13', 'RE')).toBe('2028-12-21');
  });
});

const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days));
const region = fc.constantFrom(...holidayRegions);
const every = fc.constantFrom(...repetition.options);

/** The days of the row of an anchor, one after the other, without any arithmetic of months or weeks. */
function isNominal(kind: (typeof repetition.options)[number], anchor: string, day: string): boolean {
  const days = (Date.parse(day) - Date.parse(anchor)) / 86_400_000;
  const months =
    (Number(day.slice(0, 4)) - Number(anchor.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(anchor.slice(5, 7));
  const sameDay =
    day.slice(8) === anchor.slice(8) || (day.slice(8) < anchor.slice(8) && addDays(day, 1).slice(8) === '01');
  if (days <= 0) return false;
  switch (kind) {
    case 'working-day':
      return true;
    case 'weekly':
      return days % 7 === 0;
    case 'fortnightly':
      return days % 14 === 0;
    case 'monthly':
      return sameDay;
    case 'quarterly':
      return sameDay && months % 3 === 0;
    case 'half-yearly':
      return sameDay && months % 6 === 0;
    case 'yearly':
      return sameDay && months % 12 === 0;
    default:
      return kind satisfies never;
  }
}

describe('whatever repeats, from whenever', () => {
  it('is due strictly later, on a day on which people work', () => {
    fc.assert(
      fc.property(every, date, date, region, (kind, anchor, after, where) => {
        const next = nextDue(kind, anchor, after, where);
        expect(next > after).toBe(true);
        expect(isWorkingDay(next, where)).toBe(true);
      }),
    );
  });

  it('is due on the first day of its row, or on the working day that follows it, and on no later one', () => {
    fc.assert(
      fc.property(every, date, fc.integer({ min: 0, max: 400 }), region, (kind, anchor, later, where) => {
        const after = addDays(anchor, later);
        const next = nextDue(kind, anchor, after, where);
        const carriedTo = (day: string): string => (isWorkingDay(day, where) ? day : carriedTo(addDays(day, 1)));
        let day = addDays(anchor, 1);
        while (!isNominal(kind, anchor, day) || carriedTo(day) <= after) day = addDays(day, 1);
        expect(next).toBe(carriedTo(day));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the day of the month of its anchor when the month has it and people work on it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('monthly', 'quarterly', 'half-yearly', 'yearly'),
        date,
        date,
        region,
        (kind, anchor, after, where) => {
          const next = nextDue(kind, anchor, after, where);
          const wanted = `${next.slice(0, 8)}${anchor.slice(8)}`;
          const exists = !Number.isNaN(Date.parse(wanted)) && new Date(wanted).toISOString().startsWith(wanted);
          if (exists && wanted > after && wanted > anchor && wanted <= next && isWorkingDay(wanted, where)) {
            expect(next).toBe(wanted);
          }
        },
      ),
    );
  });

  it('comes on the same weekday, week after week, holidays aside', () => {
    fc.assert(
      fc.property(fc.constantFrom('weekly', 'fortnightly'), date, region, (kind, anchor, where) => {
        const next = nextDue(kind, anchor, anchor, where);
        const nominal = addDays(anchor, kind === 'weekly' ? 7 : 14);
        if (isWorkingDay(nominal, where)) expect(weekdayOf(next)).toBe(weekdayOf(anchor));
      }),
    );
  });
});
