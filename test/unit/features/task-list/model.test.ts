import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/local-time.ts';
import { priority } from '../../../../src/features/task/model.ts';
import { byUrgency } from '../../../../src/features/task-list/model.ts';

const task = fc.record({
  dueOn: fc.option(fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-11-10', days))),
  priority: fc.constantFrom(...priority.options),
});

describe('the order of a list', () => {
  it('is the oldest due date, then what is most urgent, and what has no date last', () => {
    const tasks = [
      { dueOn: null, priority: 'high' },
      { dueOn: '2026-11-20', priority: 'low' },
      { dueOn: null, priority: 'low' },
      { dueOn: '2026-11-12', priority: 'low' },
      { dueOn: '2026-11-20', priority: 'normal' },
      { dueOn: '2026-11-20', priority: 'high' },
      { dueOn: null, priority: 'normal' },
    ] as const;
    expect([...tasks].sort(byUrgency).map((one) => `${one.dueOn} ${one.priority}`)).toEqual([
      '2026-11-12 low',
      '2026-11-20 high',
      '2026-11-20 normal',
      '2026-11-20 low',
      'null high',
      'null normal',
      'null low',
    ]);
  });

  it('does not depend on the order before', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 30 }), (tasks) => {
        const sorted = [...tasks].sort(byUrgency);
        expect([...tasks].reverse().sort(byUrgency)).toEqual(sorted);
        const late = sorted.map(({ dueOn }) => dueOn !== null && dueOn < '2026-11-16');
        expect(late.lastIndexOf(true)).toBe(late.filter(Boolean).length - 1);
      }),
    );
  });
});
