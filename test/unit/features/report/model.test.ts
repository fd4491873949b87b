import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, type Records, type Report, reportOf } from '../../../../src/features/report/model.ts';
import { type Period, periodOf } from '../../../../src/features/report/period.ts';
import { anyRecords, noRecords } from './records.ts';

const later = '2028-01-01';

function period(code: string): Period {
  const found = periodOf(code, '2020-02-15');
  if (found === undefined) throw new Error(`no period ${code}`);
  return found;
}

const report = (code: string, records: Records, today = later) => reportOf(period(code), today, records);

function sum(reports: readonly Report[], count: (report: Report) => number): number {
  return reports.reduce((total, one) => total + count(one), 0);
}

describe('what a report counts', () => {
  it('is over twelve months what it is over their year, and over its slices what it is in all', () => {
    const counts: readonly ((report: Report) => number)[] = [
      ({ total }) => total.meetings,
      ({ total }) => total.flashes,
      ({ total }) => total.examined,
      ({ total }) => total.decisions,
      ({ total }) => total.done,
      ({ total }) => total.onTime,
      ({ total }) => total.late,
      ({ total }) => total.minutes,
      ({ cases }) => cases.together.filed,
      ({ cases }) => cases.flash.anonymous,
      ({ byType }) => byType.find(({ of }) => of === 'protocol')?.count ?? 0,
      ({ byStatus }) => byStatus.find(({ of }) => of === 'applied')?.count ?? 0,
      ({ presences }) => presences.reduce((all, { times }) => all + times, 0),
      ({ hours }) => hours.reduce((all, { minutes }) => all + minutes, 0),
    ];
    fc.assert(
      fc.property(anyRecords, (records) => {
        const months = Array.from({ length: 12 }, (_, index) =>
          report(`2026-${String(index + 1).padStart(2, '0')}`, records),
        );
        const year = report('2026', records);
        for (const count of counts) expect(sum(months, count)).toBe(count(year));
        for (const whole of [...months, year, report('2026-02-15', records)]) {
          for (const key of ['meetings', 'flashes', 'examined', 'decisions', 'done', 'onTime', 'minutes'] as const) {
            expect(whole.slices.reduce((all, slice) => all + slice[key], 0)).toBe(whole.total[key]);
          }
        }
      }),
    );
  });

  it('does not depend on what was outside the period', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const inside = Object.fromEntries(
          Object.entries(records).map(([key, rows]) => [
            key,
            rows.filter(({ on }: { on: string }) => on.startsWith('2026-03')),
          ]),
        );
        expect(report('2026-03', { ...noRecords, ...inside })).toEqual(report('2026-03', records));
      }),
    );
  });

  it('adds up people once, however often they came, and the hours of each', () => {
    const stay = { name: 'Léa Martin', person: 'lea', profession: 'nurse', guest: false } as const;
    const marc = { name: 'Marc Petit', person: 'marc', profession: 'nurse', guest: false } as const;
    const stays = [
      { ...stay, on: '2026-03-03', minutes: 50 },
      { ...marc, on: '2026-03-03', minutes: 60 },
      { ...stay, on: '2026-05-05', minutes: 40 },
    ];
    expect(report('2026', { ...noRecords, stays })).toMatchObject({
      presences: [{ profession: 'nurse', people: 2, times: 3 }],
      hours: [
        { name: 'Léa Martin', times: 2, minutes: 90 },
        { name: 'Marc Petit', times: 1, minutes: 60 },
      ],
      total: { minutes: 150 },
    });
  });

  it('takes a task for on time on the very day it was due', () => {
    const tasks = [
      { on: '2026-03-03', dueOn: '2026-03-03' },
      { on: '2026-03-04', dueOn: '2026-03-03' },
      { on: '2026-03-04', dueOn: null },
    ];
    expect(report('2026-03', { ...noRecords, tasks }).total).toMatchObject({ done: 3, onTime: 1, late: 1 });
  });

  it('ends today while the period runs', () => {
    expect(report('2026', noRecords, '2026-11-22')).toMatchObject({ lastDay: '2026-11-22', running: true });
    expect(report('2026', noRecords, '2026-12-31')).toMatchObject({ lastDay: '2026-12-31', running: false });
    expect(report('2025', noRecords, '2026-11-22')).toMatchObject({ lastDay: '2025-12-31', running: false });
    expect(isEmpty(report('2026', noRecords))).toBe(true);
  });
});
