import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/local-time.ts';
import {
  codeOf,
  contractYearAt,
  following,
  monthAt,
  type Period,
  periodOf,
  previous,
  slicesOf,
  yearAt,
} from '../../../../src/features/report/period.ts';

const days = fc.integer({ min: 0, max: 20_000 }).map((number) => addDays('2010-01-01', number));

describe('a period', () => {
  it.each([
    ['2026', { kind: 'year', from: '2026-01-01', to: '2027-01-01' }],
    ['2026-03', { kind: 'month', from: '2026-03-01', to: '2026-04-01' }],
    ['2026-12', { kind: 'month', from: '2026-12-01', to: '2027-01-01' }],
    ['2024-02', { kind: 'month', from: '2024-02-01', to: '2024-03-01' }],
    ['2025-05-15', { kind: 'contract', from: '2025-05-15', to: '2026-05-15' }],
  ])('is read from %s', (code, period) => {
    expect(periodOf(code, '2021-05-15')).toEqual(period);
  });

  it.each(['', '26', '1999', '2026-13', '2026-3', '2026-02-30', '2026-05-16', '2020-05-15', 'mars', '2026; DROP'])(
    'is not read from “%s”',
    (code) => {
      expect(periodOf(code, '2021-05-15')).toBeUndefined();
    },
  );

  it('comes back from its code, holds the day it was asked for, and touches those before and after', () => {
    fc.assert(
      fc.property(days, days, (day, startsOn) => {
        for (const period of [monthAt(day), yearAt(day), contractYearAt(day, startsOn)]) {
          if (period === undefined) {
            expect(day < startsOn).toBe(true);
            continue;
          }
          expect(period.from <= day && day < period.to).toBe(true);
          expect(periodOf(codeOf(period), startsOn)).toEqual(period);
          expect(following(period, startsOn)?.from).toBe(period.to);
          expect(previous(period, startsOn)?.to ?? period.from).toBe(period.from);
        }
      }),
    );
  });
});

describe('a year of the contract', () => {
  it('begins on the last day of February where there is no 29th', () => {
    const years: string[] = [];
    for (let year = contractYearAt('2024-02-29', '2024-02-29'); year && years.length < 5; ) {
      years.push(year.from);
      year = following(year, '2024-02-29');
    }
    expect(years).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('is none before the contract and none without one', () => {
    expect(contractYearAt('2024-02-28', '2024-02-29')).toBeUndefined();
    expect(contractYearAt('2024-02-28', null)).toBeUndefined();
    const first = contractYearAt('2024-06-01', '2024-02-29');
    expect(first && previous(first, '2024-02-29')).toBeUndefined();
  });
});

describe('the parts of a period', () => {
  const dates = (period: Period | undefined, today: string) =>
    period === undefined ? [] : slicesOf(period, today).map(({ from, to }) => `${from}/${to}`);

  it('are the weeks of a month, and the months of a year as far as today', () => {
    expect(dates(monthAt('2026-03-10'), '2026-11-22')).toEqual([
      '2026-03-01/2026-03-02',
      '2026-03-02/2026-03-09',
      '2026-03-09/2026-03-16',
      '2026-03-16/2026-03-23',
      '2026-03-23/2026-03-30',
      '2026-03-30/2026-04-01',
    ]);
    expect(dates(yearAt('2026-03-10'), '2026-02-14')).toEqual(['2026-01-01/2026-02-01', '2026-02-01/2026-02-15']);
    expect(dates(contractYearAt('2026-01-10', '2020-11-15'), '2027-01-01')).toHaveLength(13);
  });

  it('follow each other without a gap, and end with the period or today', () => {
    fc.assert(
      fc.property(days, days, days, (day, startsOn, today) => {
        for (const period of [monthAt(day), yearAt(day), contractYearAt(day, startsOn)]) {
          if (period === undefined || today < period.from) continue;
          const slices = slicesOf(period, today);
          expect(slices[0]?.from).toBe(period.from);
          expect(slices.at(-1)?.to).toBe(today < period.to ? addDays(today, 1) : period.to);
          for (const [index, slice] of slices.entries()) {
            expect(slice.from < slice.to).toBe(true);
            expect(slices[index + 1]?.from ?? slice.to).toBe(slice.to);
          }
        }
      }),
    );
  });

  it('are none of what has not begun', () => {
    expect(slicesOf(yearAt('2027-05-05'), '2026-11-22')).toEqual([]);
  });
});
