import fc from 'fast-check';
import { expect, it } from 'vitest';
import { whenAtWork } from '../../../src/core/at-work.ts';
import { holidayRegion } from '../../../src/core/calendar.ts';
import { localParts } from '../../../src/core/local-time.ts';
import { type Slot, slotsAround } from '../../../src/features/weekly-digest/slot.ts';
import { Structure } from '../../support/structure.ts';
import { give } from '../reminder/tasks.ts';
import { idOf } from '../vote/votes.ts';
import { openDigestTeam, weeks } from './weeks.ts';

const hour = 3_600_000;
const runs = Number(process.env['DIAPASON_DIGEST_RUNS'] ?? 4);

const places = [
  ['Europe/Paris', 'FR-67'],
  ['America/Cayenne', 'GF'],
  ['Indian/Reunion', 'RE'],
  ['Pacific/Noumea', 'NC'],
] as const;

/** Hours until somebody looks at the clock again: mostly the same day, at times an outage, at times the clock goes back. */
const steps = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 2, arbitrary: fc.integer({ min: 21, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: -60, max: -1 }) },
  ),
  { minLength: 40, maxLength: 60 },
);

/** What is expected of one person for whom something always waits. */
class Expectation {
  readonly sent = new Set<string>();
  readonly #waiting = new Map<string, { readonly slot: Slot; due: Date }>();
  readonly #over = new Set<string>();
  readonly #habits: Parameters<typeof slotsAround>[1];
  readonly #since: Date;
  #looksAt: Date;

  constructor(habits: Parameters<typeof slotsAround>[1], since: Date) {
    this.#habits = habits;
    this.#since = since;
    this.#looksAt = since;
  }

  beat(now: Date): void {
    if (now >= this.#looksAt) this.#look(now);
    for (const [week, one] of this.#waiting) {
      if (now < one.due) continue;
      const awake = whenAtWork(now, this.#habits);
      if (now >= one.slot.lapsesAt) this.#over.add(week);
      else if (awake > now) one.due = awake;
      else this.sent.add(week);
      if (this.sent.has(week) || this.#over.has(week)) this.#waiting.delete(week);
    }
  }

  #look(now: Date): void {
    const { last: slot, next } = slotsAround(now, this.#habits);
    const known = this.sent.has(slot.week) || this.#over.has(slot.week) || this.#waiting.has(slot.week);
    if (slot.at > this.#since && now < slot.lapsesAt && !known) this.#waiting.set(slot.week, { slot, due: slot.at });
    this.#looksAt = new Date(Math.min(now.getTime() + hour, next.at.getTime()));
  }
}

it('comes once in each week in which the bot ran by day within a day of its time, whatever clocks and processes do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      steps,
      fc.infiniteStream(fc.boolean()),
      async ([zone, region], start, hours, restarts) => {
        await using team = await openDigestTeam({ now: start.toISOString() });
        const place = { zone, holidayRegion: holidayRegion.parse(region) };
        await team.db.careTeam.updateMany({ data: place });
        await team.db.practitioner.updateMany({ data: { zone, taskReminders: false, createdAt: start } });
        await team.db.timer.updateMany({ where: { kind: 'personal-digest.look' }, data: { dueAt: start } });
        await give(team, { to: ['Léa Martin'], dueOn: localParts(start, zone).date });
        const expected = new Expectation({ ...place, digestWeekday: 1, digestTime: '08:30' }, start);
        let running: Structure = team;
        for (const step of hours) {
          const now = new Date(Math.max(start.getTime(), team.clock.now().getTime() + step * hour));
          if (restarts.next().value) running = new Structure(team.db, team.clock, team.platform, 'T-msp');
          await running.at(now.toISOString());
          expected.beat(now);
          expect(weeks(team, 'lea')).toHaveLength(expected.sent.size);
        }
        const rows = await team.db.delivery.findMany({
          where: { kind: 'personal-digest', practitionerId: await idOf(team, 'lea'), state: 'sent' },
        });
        expect(new Set(rows.map(({ dedupeKey }) => dedupeKey.split(':').at(-1)))).toEqual(expected.sent);
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
}, 300_000);
