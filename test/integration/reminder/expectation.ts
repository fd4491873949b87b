import { expect } from 'vitest';
import * as oracle from './oracle.ts';
import type { Played } from './played.ts';

/** What is expected of every message of a structure that is played, by the rules as oracle.ts says them. */
export class Expectation {
  /** How often something that had to be said was looked for, and was there. */
  demands = 0;
  readonly #played: Pick<Played, 'db' | 'clock' | 'platform'>;
  #seen = 0;
  /** What was said in messages that were posted, and to whom. */
  readonly #said = new Set<string>();
  readonly #heard = new Set<string>();
  /** The end of each snooze that was chosen last: a message that the chat refused says it when it is tried again. */
  readonly #snoozed = new Map<string, Date>();

  constructor(played: Pick<Played, 'db' | 'clock' | 'platform'>) {
    this.#played = played;
  }

  /** Every message that was posted since the last call was right, as the world was before it. */
  async postedIsRight(world: oracle.World): Promise<void> {
    for (const one of world.snoozes) this.#snoozed.set(`${one.taskId} ${one.practitionerId}`, one.until);
    const { screen } = this.#played.platform;
    const posted = screen.slice(this.#seen);
    this.#seen = screen.length;
    for (const { delivery } of posted) await this.#isRight(delivery, world);
  }

  /** A message that was just posted says only what is due to its reader now, what was never said, and at a good hour. */
  async #isRight(id: string, world: oracle.World): Promise<void> {
    const now = this.#played.clock.now();
    const {
      kind,
      subjectId,
      practitionerId: reader,
    } = await this.#played.db.delivery.findUniqueOrThrow({ where: { id } });
    if (kind !== 'reminder.round') return;
    const person = world.people.find((one) => one.id === reader);
    if (person === undefined) throw new Error('a reminder to somebody who left');
    const { date, time } = oracle.wall(now, oracle.zoneOf(person, world));
    expect(oracle.isDayOff(date, world.team.holidayRegion), `a reminder on ${date}`).toBe(false);
    expect(time >= '07:00' && time < '20:00', `a reminder at ${time}`).toBe(true);
    expect(oracle.isAwake(person, now, world)).toBe(true);
    const expected = oracle.expectedOf(person, now, world);
    const rows = await this.#played.db.taskReminder.findMany({ where: { roundId: subjectId } });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const words = `${row.rung} of ${row.dueOn} at ${now.toISOString()}`;
      const due =
        row.rung === 'snooze'
          ? this.#snoozed.get(`${row.taskId} ${reader}`)?.toISOString() === row.dueOn
          : expected.some((one) => one.taskId === row.taskId && one.who === row.practitionerId && isOf(row, one));
      expect(due, `not to be said: ${words}`).toBe(true);
      const key = `${row.taskId} ${row.practitionerId} ${row.rung} ${row.dueOn}`;
      expect(this.#said.has(key), `said twice: ${words}`).toBe(false);
      this.#said.add(key);
    }
    const heard = new Set(rows.map((row) => `${row.taskId} ${reader} ${row.rung} ${row.dueOn}`));
    for (const key of heard) {
      expect(this.#heard.has(key), `heard twice: ${key}`).toBe(false);
      this.#heard.add(key);
    }
  }

  /** Whoever may be reminded now has been told of everything that has come due, in a message that was posted. */
  async nothingIsMissing(world: oracle.World): Promise<void> {
    const now = this.#played.clock.now();
    const rows = await this.#played.db.taskReminder.findMany();
    const deliveries = await this.#played.db.delivery.findMany({ where: { kind: 'reminder.round' } });
    // One that the chat refused waits for another try.
    const sent = new Set(
      deliveries
        .filter(({ platformRef, dueAt }) => platformRef !== null || dueAt > now)
        .map(({ subjectId }) => subjectId),
    );
    const left = await this.#played.db.taskSnooze.findMany();
    for (const person of world.people.filter((one) => oracle.isAwake(one, now, world))) {
      for (const one of oracle.expectedOf(person, now, world)) {
        const row = rows.find(
          (said) => said.taskId === one.taskId && said.practitionerId === one.who && isOf(said, one),
        );
        const words = `${one.rung} of ${one.dueOn} to ${person.displayName} by ${now.toISOString()}`;
        expect(row !== undefined, `never said: ${words}`).toBe(true);
        expect(sent.has(row?.roundId ?? ''), `said but not posted: ${words}`).toBe(true);
        this.demands += 1;
      }
      if (!oracle.isThere(person, now, world)) continue;
      for (const snooze of world.snoozes.filter((one) => one.practitionerId === person.id && one.until <= now)) {
        const task = world.tasks.find(({ id }) => id === snooze.taskId);
        expect(left.some((one) => one.taskId === snooze.taskId && one.practitionerId === person.id)).toBe(false);
        if (task === undefined || !oracle.concerns(person, task, now, world)) continue;
        const said = rows.some((row) => row.taskId === task.id && row.dueOn === snooze.until.toISOString());
        expect(said, 'a snooze ended in silence').toBe(true);
        this.demands += 1;
      }
    }
  }

  /** Every reminder but the newest of each person has become one line. */
  async onlyTheNewestStands(): Promise<void> {
    const rounds = await this.#played.db.taskRound.findMany({ orderBy: { at: 'desc' } });
    const newest = new Map(rounds.toReversed().map((round) => [round.practitionerId, round.id]));
    for (const { delivery, view } of this.#played.platform.screen) {
      const {
        kind,
        subjectId,
        practitionerId: reader,
      } = await this.#played.db.delivery.findUniqueOrThrow({
        where: { id: delivery },
      });
      if (kind !== 'reminder.round') continue;
      const replaced = view?.fallback.startsWith('Remplacé par le rappel du') ?? false;
      const person = await this.#played.db.practitioner.findUniqueOrThrow({ where: { id: reader ?? '' } });
      // Nothing is written to somebody who left, not even an edit.
      if (person.active) expect(replaced).toBe(newest.get(reader ?? '') !== subjectId);
    }
  }
}

function isOf(row: { readonly rung: string; readonly dueOn: string }, one: oracle.Expected): boolean {
  return row.rung === one.rung && row.dueOn === one.dueOn;
}
