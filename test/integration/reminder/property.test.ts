import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rung } from '../../../src/features/reminder/rung.ts';
import type { Step } from './life.ts';
import type { Member, Setting } from './played.ts';
import { openSimulation } from './simulation.ts';

/** How many structures are played for some months; more with DIAPASON_REMINDER_RUNS, for a night. */
const runs = Number(process.env['DIAPASON_REMINDER_RUNS'] ?? 4);

const member: fc.Arbitrary<Member> = fc.record({
  zone: fc.oneof(
    { weight: 3, arbitrary: fc.constant('Europe/Paris') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('Indian/Reunion', 'Pacific/Noumea', 'America/Guadeloupe', 'America/Miquelon'),
    },
  ),
  time: fc.constantFrom('07:00', '09:00', '09:00', '12:30', '19:30'),
  nurse: fc.boolean(),
});

const setting: fc.Arbitrary<Setting> = fc.record({
  // Around a summer time, Easter, the days off of May, and the end of a year.
  start: fc.constantFrom(
    '2026-12-14T08:00:00Z',
    '2027-03-15T08:00:00Z',
    '2027-04-19T08:00:00Z',
    '2026-10-12T08:00:00Z',
  ),
  place: fc.constantFrom<Setting['place'][]>(
    ['FR', 'Europe/Paris'],
    ['FR-67', 'Europe/Paris'],
    ['RE', 'Indian/Reunion'],
    ['NC', 'Pacific/Noumea'],
    ['GP', 'America/Guadeloupe'],
  ),
  rungs: fc.oneof(
    { weight: 2, arbitrary: fc.constant(['minus-3', 'day', 'plus-2', 'coordinator'] as const) },
    { weight: 1, arbitrary: fc.subarray(rung.options, { minLength: 2 }) },
  ),
  members: fc.array(member, { minLength: 3, maxLength: 6 }),
});

const hour = 60;
const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 * hour }) },
    { weight: 10, arbitrary: fc.integer({ min: 3 * hour, max: 26 * hour }) },
    { weight: 3, arbitrary: fc.integer({ min: 26 * hour, max: 6 * 24 * hour }) },
    { weight: 1, arbitrary: fc.integer({ min: -8 * hour, max: -1 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3 * 24 * hour, max: -8 * hour }) },
  ),
  beat: fc.oneof(
    { weight: 8, arbitrary: fc.constant('both' as const) },
    { weight: 4, arbitrary: fc.constant('one' as const) },
    { weight: 2, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  act: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('give' as const, 'give-pool' as const, 'give-own-rungs' as const) },
    { weight: 5, arbitrary: fc.constantFrom('finish' as const, 'postpone' as const, 'hand-over' as const) },
    { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'block' as const, 'resume' as const) },
    { weight: 5, arbitrary: fc.constantFrom('away' as const, 'away' as const, 'back' as const) },
    { weight: 4, arbitrary: fc.constantFrom('snooze' as const, 'snooze' as const, 'trouble' as const) },
    { weight: 2, arbitrary: fc.constantFrom('time' as const, 'time' as const, 'off' as const, 'leave' as const) },
    { weight: 12, arbitrary: fc.constant('nothing' as const) },
  ),
  who: fc.nat(1_000),
  other: fc.nat(1_000),
  days: fc.integer({ min: -1, max: 12 }),
});

it(
  'reminds of each rung exactly once, in allowed hours only, whatever people, absences, clocks and processes do',
  async () => {
    let demands = 0;
    await fc.assert(
      fc.asyncProperty(setting, fc.array(step, { minLength: 60, maxLength: 90, size: 'max' }), async (set, steps) => {
        await using simulation = await openSimulation(set);
        for (const one of steps) await simulation.step(one);
        await simulation.settle();
        demands += simulation.expectation.demands;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    // The rules were put to the test.
    expect(demands).toBeGreaterThan(runs * 50);
  },
  runs * 150_000,
);
