import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayRegions } from '../../../../src/core/calendar.ts';
import { taskId } from '../../../../src/core/ids.ts';
import type { AbsentDays } from '../../../../src/features/absence/stand-in.ts';
import type { Practitioner } from '../../../../src/features/practitioner/model.ts';
import { owedTo, readerAt } from '../../../../src/features/reminder/owed.ts';
import { rung } from '../../../../src/features/reminder/rung.ts';
import { dutiesOf, hearersOf } from '../../../../src/features/reminder/who.ts';
import type { Task } from '../../../../src/features/task/model.ts';
import { taskStatus } from '../../../../src/features/task/status.ts';
import { expectedOf, shifted, type World } from '../../../integration/reminder/oracle.ts';
import { away, id, longAgo, member, paris, taskOf } from './people.ts';

const at = (instant: string) => new Date(instant);
const claire = member('claire', { role: 'coordinator' });
const lea = member('lea', { profession: 'nurse' });
const marc = member('marc');
const everyone = [claire, lea, marc];

/** What a person is to be told of one task by now. */
function owed(
  person: Practitioner,
  now: string,
  task: Task,
  { absences = [], until }: { readonly absences?: readonly AbsentDays[]; readonly until?: string } = {},
): string[] {
  const crew = { members: everyone, absences };
  const snoozes = new Map(until === undefined ? [] : [[task.id, at(until)]]);
  const reader = readerAt(person, at(now), hearersOf(crew), paris, snoozes);
  return owedTo(reader, task, dutiesOf(task, crew), paris).map(({ who, occasion }) => `${occasion} for ${who}`);
}

// Due on Thursday 26 November 2026.
const task = taskOf({ owners: ['lea'], dueOn: '2026-11-26' });

describe('what an owner is told', () => {
  it.each([
    ['2026-11-23T07:59:59Z', []],
    ['2026-11-23T08:00:00Z', ['minus-3 for lea']],
    ['2026-11-26T07:59:00Z', ['minus-3 for lea']],
    ['2026-11-26T08:00:00Z', ['minus-3 for lea', 'day for lea']],
    // Two days after is a Saturday.
    ['2026-11-28T12:00:00Z', ['minus-3 for lea', 'day for lea']],
    ['2026-11-30T08:00:00Z', ['minus-3 for lea', 'day for lea', 'plus-2 for lea']],
  ])('by %s: %j', (now, expected) => {
    expect(owed(lea, now, task)).toEqual(expected);
  });

  it('is what comes after it was typed, changed or given', () => {
    const now = '2026-11-26T08:00:00Z';
    expect(owed(lea, now, { ...task, scheduledAt: at('2026-11-23T08:00:00Z') })).toEqual(['day for lea']);
    const given = { ...task, owners: [{ id: id('lea'), since: at('2026-11-23T08:00:00Z') }] };
    expect(owed(lea, now, given)).toEqual(['day for lea']);
    expect(owed(lea, now, { ...task, scheduledAt: at('2026-11-26T08:00:00Z') })).toEqual([]);
  });

  it('is nothing once it is done, while it is blocked, and without a date', () => {
    const now = '2026-12-10T08:00:00Z';
    expect(owed(lea, now, { ...task, status: 'done' })).toEqual([]);
    expect(owed(lea, now, { ...task, status: 'blocked', blockedBy: 'equipment' })).toEqual([]);
    expect(owed(lea, now, { ...task, dueOn: null })).toEqual([]);
  });

  it('is nothing before a snooze ends, and then everything', () => {
    const until = '2026-11-30T08:00:00Z';
    expect(owed(lea, '2026-11-26T08:00:00Z', task, { until })).toEqual([]);
    expect(owed(lea, until, task, { until })).toEqual([
      'snooze for lea',
      'minus-3 for lea',
      'day for lea',
      'plus-2 for lea',
    ]);
  });

  it('goes to whoever stands in, and waits for nobody', () => {
    const now = '2026-11-26T08:00:00Z';
    const absences = [away('lea', '2026-11-24', '2026-11-27', 'marc')];
    expect(owed(lea, now, task, { absences })).toEqual([]);
    expect(owed(marc, now, task, { absences })).toEqual(['minus-3 for lea', 'day for lea']);
    // A snooze of the person who is away is theirs.
    expect(owed(marc, now, task, { absences: [away('lea', '2026-11-24', '2026-11-27')] })).toEqual([]);
  });
});

it('a coordinator is told five days after, blocked or not', () => {
  expect(owed(claire, '2026-11-30T12:00:00Z', task)).toEqual([]);
  expect(owed(claire, '2026-12-01T08:00:00Z', task)).toEqual(['coordinator for claire']);
  const blocked = { ...task, status: 'blocked', blockedBy: 'equipment' } as const;
  expect(owed(claire, '2026-12-01T08:00:00Z', blocked)).toEqual(['coordinator for claire']);
});

describe('whatever the people, zones, holidays, absences, ladders and snoozes', () => {
  const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea', 'America/Guadeloupe', 'America/Miquelon'] as const;
  const names = ['anna', 'bruno', 'chloe', 'david', 'elise'] as const;
  const first = '2027-03-01';
  const day = fc.integer({ min: 0, max: 120 }).map((days) => shifted(first, days));
  const instant = fc.date({ min: at('2027-03-01T00:00:00Z'), max: at('2027-06-30T00:00:00Z'), noInvalidDate: true });

  const before = fc.oneof(fc.constant(longAgo), instant);

  const people = fc.tuple(
    ...names.map((name, index) =>
      fc
        .record({
          zone: fc.option(fc.constantFrom(...zones)),
          reminderTime: fc.constantFrom('07:00', '09:00', '12:30', '19:30'),
          profession: fc.constantFrom('nurse' as const, 'midwife' as const, null),
        })
        .map((rest) => member(name, { ...rest, role: index === 0 ? 'coordinator' : 'practitioner' })),
    ),
  );
  const absences = fc.array(
    fc
      .tuple(fc.constantFrom(...names), day, fc.nat(9), fc.option(fc.constantFrom(...names)))
      .map(([name, begin, length, delegate]) => away(name, begin, shifted(begin, length), delegate ?? undefined)),
    { maxLength: 4 },
  );
  const tasks = fc.array(
    fc.record({
      dueOn: fc.option(day, { freq: 9 }),
      status: fc.oneof(fc.constant('to-do' as const), fc.constantFrom(...taskStatus.options)),
      owners: fc.uniqueArray(fc.record({ id: fc.constantFrom(...names, 'gone').map(id), since: before }), {
        maxLength: 2,
        selector: (owner) => owner.id,
      }),
      pool: fc.constantFrom('nurse' as const, 'physiotherapist' as const, null),
      createdById: fc.constantFrom(...names, 'gone').map(id),
      scheduledAt: before,
      remindsLikeTeam: fc.boolean(),
      rungs: fc.subarray(rung.options),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const team = fc.record({
    zone: fc.constantFrom(...zones),
    holidayRegion: fc.constantFrom(...holidayRegions),
    taskRungs: fc.subarray(rung.options),
  });
  const snoozes = fc.array(fc.tuple(fc.nat(3), fc.nat(4), instant), { maxLength: 3 });

  it('each is told what the calendar says, and nobody anything else', () => {
    let said = 0;
    fc.assert(
      fc.property(people, absences, tasks, team, snoozes, instant, (members, absent, rows, habits, late, now) => {
        const known = rows.map((row, index): Task => ({ ...taskOf(), ...row, id: taskId.parse(`task-${index}`) }));
        const put = late.flatMap(([which, who, until]) => {
          const [found, person] = [known[which % known.length], members[who]];
          return found && person ? [{ taskId: found.id, practitionerId: person.id, until }] : [];
        });
        const world: World = {
          team: habits,
          people: members,
          tasks: known.map((one) => ({
            ...one,
            owners: one.owners.map((owner) => ({ ...owner, practitionerId: owner.id })),
          })),
          absences: absent,
          // A later wish replaces the earlier one.
          snoozes: put.filter(
            (one, index) =>
              !put
                .slice(index + 1)
                .some((other) => other.taskId === one.taskId && other.practitionerId === one.practitionerId),
          ),
        };
        const crew = { members, absences: absent };
        for (const person of members) {
          const mine = world.snoozes.filter((one) => one.practitionerId === person.id);
          const reader = readerAt(
            person,
            now,
            hearersOf(crew),
            habits,
            new Map(mine.map((one) => [taskId.parse(one.taskId), one.until])),
          );
          const found = known
            .flatMap((one) => owedTo(reader, one, dutiesOf(one, crew), habits))
            .filter(({ occasion }) => occasion !== 'snooze')
            .map(({ task: of, who, occasion, dueOn }) => `${of} ${who} ${occasion} ${dueOn}`);
          const expected = expectedOf(person, now, world).map(
            (one) => `${one.taskId} ${one.who} ${one.rung} ${one.dueOn}`,
          );
          expect(found.sort()).toEqual(expected.sort());
          expect(new Set(found).size).toBe(found.length);
          said += found.length;
        }
      }),
      { numRuns: 600 },
    );
    expect(said).toBeGreaterThan(200);
  });
});
