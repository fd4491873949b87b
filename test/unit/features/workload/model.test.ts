import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PractitionerId, practitionerId } from '../../../../src/core/ids.ts';
import {
  type Burden,
  overloaded,
  partsOfTask,
  percentOf,
  type Workload,
  workloadOf,
} from '../../../../src/features/workload/model.ts';

const people = ['lea', 'marc', 'ines', 'ravi', 'claire'].map((id) => practitionerId.parse(id));
const left = practitionerId.parse('rose');
const [lea = left, marc = left, ines = left] = people;

const burden: fc.Arbitrary<Burden> = fc.record({
  ownerIds: fc.subarray([...people, left]),
  pooled: fc.boolean(),
  late: fc.boolean(),
});
const burdens = fc.array(burden, { maxLength: 40 });

const one = (...ownerIds: PractitionerId[]): Burden => ({ ownerIds, pooled: false, late: false });
const times = (count: number, task: Burden) => Array.from({ length: count }, () => task);
const loadOf = ({ loads }: Workload, person: PractitionerId) => loads.find((load) => load.person === person);
const names = (tasks: readonly Burden[], percent = 40, members: readonly PractitionerId[] = people) =>
  overloaded(workloadOf(tasks, members), percent).map(({ person }) => person);

describe('who carries how much', () => {
  it('shares out exactly all open tasks', () => {
    fc.assert(
      fc.property(burdens, (tasks) => {
        const { loads, unclaimed, ownerless } = workloadOf(tasks, people);
        const carried = loads.reduce((sum, { parts }) => sum + parts, 0);
        expect(carried + (unclaimed.tasks + ownerless.tasks) * partsOfTask).toBe(tasks.length * partsOfTask);
      }),
    );
  });

  it('follows a task from one person to another, and leaves everyone else alone', () => {
    fc.assert(
      fc.property(burdens, (tasks) => {
        const before = workloadOf([...tasks, one(lea)], people);
        const after = workloadOf([...tasks, one(marc)], people);
        const change = (person: PractitionerId) =>
          (loadOf(after, person)?.parts ?? 0) - (loadOf(before, person)?.parts ?? 0);
        expect(people.map(change)).toEqual([-partsOfTask, partsOfTask, 0, 0, 0]);
        expect([after.unclaimed, after.ownerless, after.tasks]).toEqual([
          before.unclaimed,
          before.ownerless,
          before.tasks,
        ]);
      }),
    );
  });

  it('does not depend on the order of the tasks', () => {
    fc.assert(
      fc.property(burdens, (tasks) => {
        expect(workloadOf([...tasks].reverse(), people)).toEqual(workloadOf(tasks, people));
      }),
    );
  });

  it('begins with who carries most, and names those who carry nothing', () => {
    const { loads } = workloadOf([one(marc), one(marc), one(ines, marc), { ...one(lea, ines), late: true }], people);
    expect(loads.map(({ person, tasks, shared, parts }) => [person, tasks, shared, parts / partsOfTask])).toEqual([
      ['marc', 3, 1, 2.5],
      ['ines', 2, 2, 1],
      ['lea', 1, 1, 0.5],
      ['ravi', 0, 0, 0],
      ['claire', 0, 0, 0],
    ]);
    expect(loadOf(workloadOf([one(lea, left)], people), lea)).toMatchObject({
      tasks: 1,
      shared: 0,
      parts: partsOfTask,
    });
  });

  it('counts apart what waits for a profession and what nobody has, who left included', () => {
    const late = { ...one(), late: true };
    expect(workloadOf([one(left), late, { ...late, pooled: true }, one(lea)], people)).toMatchObject({
      tasks: 4,
      late: 2,
      ownerless: { tasks: 2, late: 1 },
      unclaimed: { tasks: 1, late: 1 },
    });
  });

  it('is said in whole percent', () => {
    expect(percentOf(5 * partsOfTask, { tasks: 12, late: 0 })).toBe(42);
    expect(percentOf(0, { tasks: 0, late: 0 })).toBe(0);
  });
});

describe('who carries too much', () => {
  it('is who has more than the limit of all open tasks, not who has just as much', () => {
    expect(names([...times(4, one(lea)), ...times(4, one(marc)), ...times(2, one(ines))])).toEqual([]);
    expect(names([...times(5, one(lea)), ...times(4, one(marc)), ...times(2, one(ines))])).toEqual([lea]);
    // What nobody has counts among all that is open.
    expect(names([...times(5, one(lea)), ...times(4, one(marc)), ...times(4, one())])).toEqual([]);
    // Half of what two people do.
    expect(names([...times(6, one(lea, marc)), ...times(5, one(ines))])).toEqual([ines]);
  });

  it('is nobody where there are few tasks in people’s hands, or few people', () => {
    expect(names(times(8, one(lea)))).toEqual([lea]);
    expect(names(times(7, one(lea)))).toEqual([]);
    expect(names([...times(7, one(lea)), ...times(2, one())])).toEqual([]);
    expect(names(times(8, one(lea)), 40, [lea, marc])).toEqual([]);
    expect(names(times(8, one(left)))).toEqual([]);
  });

  it('is never so many that their shares could not be true, and nobody becomes it by what others get', () => {
    // With eight tasks in people's hands the rule applies.
    const some = burdens.map((tasks) => [...tasks, ...times(8, one(ines))]);
    fc.assert(
      fc.property(some, fc.integer({ min: 10, max: 90 }), (tasks, percent) => {
        const before = names(tasks, percent);
        expect(before.length * percent).toBeLessThan(100);
        const after = names([...tasks, one(marc)], percent);
        expect(before).toEqual(expect.arrayContaining(after.filter((person) => person !== marc)));
      }),
    );
  });
});
