import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeekOf } from '../../../../src/core/iso-week.ts';
import { addDays, weekdayOf } from '../../../../src/core/local-time.ts';
import { isTelling, lastMondays, total, weekTallies } from '../../../../src/features/weekly-digest/weeks.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('the last weeks', () => {
  it('are 12 in a row that have begun, whatever the day', () => {
    fc.assert(
      fc.property(days, (today) => {
        const mondays = lastMondays(today);
        expect(mondays).toHaveLength(12);
        expect(new Set(mondays.map(isoWeekOf)).size).toBe(12);
        for (const [index, monday] of mondays.entries()) {
          expect(weekdayOf(monday)).toBe(1);
          if (index > 0) expect(monday).toBe(addDays(mondays[index - 1] ?? '', 7));
        }
        expect((mondays.at(-1) ?? '') <= today).toBe(true);
        expect(addDays(mondays.at(-1) ?? '', 11) > today).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-11-23', '2026-11-16'],
    ['2026-11-26', '2026-11-16'],
    ['2026-11-27', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['2027-01-04', '2026-12-28'],
  ])('on %s end with the week of %s', (today, last) => {
    expect(lastMondays(today).at(-1)).toBe(last);
  });

  it('keep to their days over the change of the clocks and the end of the year', () => {
    expect(lastMondays('2026-11-02').at(-2)).toBe('2026-10-19');
    expect(lastMondays('2027-01-18').slice(-3)).toEqual(['2026-12-28', '2027-01-04', '2027-01-11']);
  });
});

describe('what the weeks count', () => {
  it('is each day’s once, on time up to its due date', () => {
    const mondays = lastMondays('2027-01-18');
    const weeks = weekTallies(mondays, {
      meetings: ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-17', '2027-01-18'],
      tasks: [
        { on: '2026-12-31', dueOn: '2026-12-31' },
        { on: '2027-01-01', dueOn: '2026-12-31' },
        { on: '2027-01-01', dueOn: null },
      ],
    });
    expect(weeks.find(({ monday }) => monday === '2026-12-28')).toMatchObject({ meetings: 2, done: 3, onTime: 1 });
    expect(total(weeks)).toEqual({ meetings: 4, done: 3, onTime: 1 });
  });

  it('is worth a picture from the fourth week on in which there was anything', () => {
    const weeks = (some: number) =>
      weekTallies(lastMondays('2026-11-23'), {
        meetings: lastMondays('2026-11-23').slice(0, some),
        tasks: [],
      });
    expect([3, 4].map((some) => isTelling(weeks(some)))).toEqual([false, true]);
  });
});
