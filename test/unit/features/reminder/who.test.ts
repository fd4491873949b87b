import { describe, expect, it } from 'vitest';
import type { AbsentDays } from '../../../../src/features/absence/stand-in.ts';
import { dutiesOf, hearerOf, hearersOf } from '../../../../src/features/reminder/who.ts';
import type { Task } from '../../../../src/features/task/model.ts';
import { away, id, longAgo, member, taskOf } from './people.ts';

const claire = member('claire', { role: 'coordinator' });
const cleo = member('cleo', { role: 'coordinator' });
const [lea, louis] = [member('lea', { profession: 'nurse' }), member('louis', { profession: 'nurse' })];
const marc = member('marc', { profession: 'general-practitioner' });
const everyone = [claire, cleo, lea, louis, marc];

/** Who is told of a task on a day: whoever has to do it, and the coordinators of its being late. */
function told(task: Task, day: string, absences: readonly AbsentDays[] = [], members = everyone) {
  const hearers = hearersOf({ members, absences })(day);
  const of = (as: 'doer' | 'coordinator') =>
    dutiesOf(task, { members })
      .filter((duty) => duty.as === as)
      .flatMap((duty) => hearerOf(duty, hearers) ?? []);
  return { doing: of('doer'), late: of('coordinator') };
}

const day = '2026-12-03';

describe('who is reminded of a task', () => {
  it('its owners, and the coordinators when it is late', () => {
    expect(told(taskOf({ owners: ['lea', 'marc'] }), day)).toEqual({
      doing: ['lea', 'marc'],
      late: ['claire', 'cleo'],
    });
  });

  it('the owners who are still there', () => {
    expect(told(taskOf({ owners: ['lea', 'marc'] }), day, [], [claire, marc]).doing).toEqual(['marc']);
  });

  it('every member of the profession that may take it', () => {
    expect(told(taskOf({ pool: 'nurse' }), day).doing).toEqual(['lea', 'louis']);
    // Taken by Léa, who left since.
    expect(told(taskOf({ pool: 'nurse', owners: ['lea'] }), day, [], [claire, louis, marc]).doing).toEqual(['louis']);
  });

  it('whoever gave it when nobody else is left, and then the coordinators', () => {
    const task = taskOf({ owners: ['gone'], createdById: id('marc'), pool: 'midwife' });
    expect(told(task, day).doing).toEqual(['marc']);
    expect(told(task, day, [], [claire, cleo, lea]).doing).toEqual(['claire', 'cleo']);
  });
});

describe('while somebody is away', () => {
  const task = taskOf({ owners: ['lea'] });

  it('the person they chose is reminded, from the first day to the last', () => {
    const absences = [away('lea', '2026-12-03', '2026-12-10', 'marc')];
    const days = ['2026-12-02', '2026-12-03', '2026-12-10', '2026-12-11'];
    expect(days.map((one) => told(task, one, absences).doing)).toEqual([['lea'], ['marc'], ['marc'], ['lea']]);
  });

  it('the person chosen by the person they chose, who is away too', () => {
    const absences = [away('lea', day, day, 'marc'), away('marc', day, day, 'louis')];
    expect(told(task, day, absences).doing).toEqual(['louis']);
  });

  it('nobody when they chose nobody, somebody who left, or each other: it waits', () => {
    expect(told(task, day, [away('lea', day, day)]).doing).toEqual([]);
    expect(told(task, day, [away('lea', day, day, 'gone')]).doing).toEqual([]);
    expect(told(task, day, [away('lea', day, day, 'marc'), away('marc', day, day, 'lea')]).doing).toEqual([]);
  });

  it('nobody in the place of one of those who may take a task: the others are there', () => {
    expect(told(taskOf({ pool: 'nurse' }), day, [away('lea', day, day, 'marc')]).doing).toEqual(['louis']);
  });

  it('the person whom the coordinator chose hears what is late', () => {
    expect(told(task, day, [away('claire', day, day, 'marc')]).late).toEqual(['marc', 'cleo']);
  });
});

it('an owner knows since they got it, everybody since it was typed or changed', () => {
  const got = new Date('2026-12-02T10:00:00Z');
  const changed = new Date('2026-12-01T10:00:00Z');
  const since = (task: Task) => dutiesOf(task, { members: everyone }).map((duty) => duty.since);
  const owned = { ...taskOf({ scheduledAt: changed }), owners: [{ id: id('lea'), since: got }] };
  expect(since(owned)).toEqual([got, changed, changed]);
  const older = { ...owned, owners: [{ id: id('lea'), since: longAgo }] };
  expect(since(older)).toEqual([changed, changed, changed]);
});
