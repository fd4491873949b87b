import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { addDays } from '../../../../src/core/local-time.ts';
import { priority } from '../../../../src/features/task/model.ts';
import { actsFor, byUrgency } from '../../../../src/features/task-list/model.ts';
import { member } from './people.ts';

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

describe('for whom somebody acts', () => {
  const [lea, marc, ines, ravi] = ['lea', 'marc', 'ines', 'ravi'].map((id) => member(id));
  if (!lea || !marc || !ines || !ravi) throw new Error('four people');
  const away = (person: typeof lea, delegate: typeof lea | null) => ({
    practitionerId: person.id,
    firstDay: '2026-11-16',
    lastDay: '2026-11-20',
    delegateId: delegate === null ? null : delegate.id,
  });
  const everyone = [lea, marc, ines, ravi];

  it('is who is away that day and chose them, or chose somebody who is away too', () => {
    const absences = [away(lea, marc), away(marc, ines)];
    expect(actsFor(ines.id, everyone, absences, '2026-11-16')).toEqual([lea.id, marc.id]);
    expect(actsFor(marc.id, everyone, absences, '2026-11-16')).toEqual([]);
    expect(actsFor(ines.id, everyone, absences, '2026-11-21')).toEqual([]);
  });

  it('is nobody who left, and never oneself', () => {
    const left = { ...lea, active: false };
    expect(actsFor(marc.id, [left, marc, ines], [away(lea, marc)], '2026-11-17')).toEqual([]);
    expect(actsFor(marc.id, everyone, [away(marc, lea), away(lea, marc)], '2026-11-17')).toEqual([]);
    expect(actsFor(practitionerId.parse('unknown'), everyone, [], '2026-11-17')).toEqual([]);
  });
});
