import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slotsAround } from '../../../src/features/weekly-digest/slot.ts';
import { frenchPlaces } from '../../support/french-places.ts';
import { Structure } from '../../support/structure.ts';
import { inTeam } from '../reminder/tasks.ts';
import { digests, openDigestTeam } from './digests.ts';

const hour = 3_600_000;
const runs = Number(process.env['DIAPASON_DIGEST_RUNS'] ?? 4);

/** Hours until somebody looks at the clock again: mostly the same day, at times an outage, at times the clock goes back. */
const weeks = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 2, arbitrary: fc.integer({ min: 21, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: -60, max: -1 }) },
  ),
  { minLength: 60, maxLength: 90 },
);

/** Two years and more, with clock changes, holidays and a week 53. */
const years = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 20, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 400 }) },
  ),
  { minLength: 420, maxLength: 440, size: 'max' },
);

it.each([
  ['weeks', weeks, runs],
  ['years', years, 1],
])(
  'is published once in each week in which the bot ran within a day after its time, for %s, whatever clocks and processes do',
  async (_, steps, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...frenchPlaces),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('07:00', '08:00', '12:30', '19:30'),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        steps,
        fc.infiniteStream(fc.boolean()),
        async ([zone, region], digestWeekday, digestTime, start, hours, restarts) => {
          await using team = await openDigestTeam({ now: start.toISOString() });
          const habits = { zone, holidayRegion: region, digestWeekday, digestTime };
          const since = team.clock.now();
          await inTeam(team, (tx, { id }) =>
            tx.careTeam.update({ where: { id }, data: { ...habits, digestSince: since } }),
          );
          await team.db.timer.updateMany({ where: { kind: 'weekly-digest.look' }, data: { dueAt: since } });
          const due = new Set<string>();
          // What was given up stays so, even when the clock goes back: the coordinators were told.
          const missed = new Set<string>();
          let running: Structure = team;
          for (const step of hours) {
            const now = new Date(Math.max(since.getTime(), team.clock.now().getTime() + step * hour));
            if (restarts.next().value) running = new Structure(team.db, team.clock, team.platform, 'T-msp');
            await running.at(now.toISOString());
            const { last } = slotsAround(now, habits);
            if (last.at <= since || due.has(last.week) || missed.has(last.week)) continue;
            (now < last.lapsesAt ? due : missed).add(last.week);
          }
          expect(digests(team)).toHaveLength(due.size);
          const weeksIn = async (state: string) =>
            new Set((await team.db.weeklyDigest.findMany({ where: { state } })).map(({ week }) => week));
          expect(await weeksIn('published')).toEqual(due);
          expect(await weeksIn('missed')).toEqual(missed);
        },
      ),
      { numRuns, endOnFailure: true },
    );
  },
  300_000,
);
