import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../../src/app.ts';
import { fr } from '../../../src/i18n/fr.ts';
import { Invariants } from '../../support/invariants.ts';
import { type Gesture, Monkey } from '../../support/monkey.ts';
import { prologues, tell } from '../../support/prologues.ts';
import { openTeam } from '../../support/structure.ts';

const lines = registry.commands.flatMap(({ id }) => fr.commands[id].phrases[0] ?? []);

const gesture: fc.Arbitrary<Gesture> = fc.record({
  user: fc.nat(4),
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant('type' as const) },
    { weight: 9, arbitrary: fc.constant('press' as const) },
    { weight: 1, arbitrary: fc.constant('press-again' as const) },
    { weight: 2, arbitrary: fc.constant('wait' as const) },
  ),
  pick: fc.nat(10_000),
  fill: fc.nat(10_000),
});

/** One run for each prologue; more with DIAPASON_MONKEY_RUNS, for a night. */
const runs = Number(process.env['DIAPASON_MONKEY_RUNS'] ?? 1);

describe('whatever people type, press, press again and fill in, in whatever order', () => {
  it.each(prologues)(
    'the tables of statuses hold, nothing is sent for what is off, slots never overlap, withdrawn cases leave no text, and counters equal the archive (%s)',
    async (prologue) => {
      await fc.assert(
        fc.asyncProperty(fc.array(gesture, { minLength: 40, maxLength: 70 }), async (gestures) => {
          await using team = await openTeam();
          await tell(team, prologue);
          const monkey = new Monkey(team, lines);
          const invariants = new Invariants(team);
          try {
            for (const one of gestures) {
              await monkey.does(one);
              await invariants.hold();
            }
            await invariants.countersEqualTheArchive();
          } catch (error) {
            throw new Error(`after:\n${monkey.said.slice(-25).join('\n')}`, { cause: error });
          }
          expect(monkey.said.join('\n')).not.toContain('Un problème est survenu');
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    600_000,
  );
});
