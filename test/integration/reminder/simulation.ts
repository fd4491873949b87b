import { pino } from 'pino';
import { expect } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import { unhurried } from '../../support/unhurried.ts';
import { Expectation } from './expectation.ts';
import { type Living, live, pick, type Step } from './life.ts';
import * as oracle from './oracle.ts';
import { type Played, type Setting, setUp, workspace } from './played.ts';

/** Two processes of the bot on one database, while time passes (or goes back) and people do things. */
export class Simulation implements Living {
  readonly db: Played['db'];
  readonly clock: Played['clock'];
  readonly platform: Played['platform'];
  readonly expectation: Expectation;
  readonly #errors: string[] = [];
  #apps: App[];
  #cancelled = 0;
  #events = 0;
  /** The latest instant that any clock showed, and when somebody last did something. */
  #latest: Date;
  #changed: Date;

  constructor({ db, clock, platform }: Played) {
    this.db = db;
    this.clock = clock;
    this.platform = platform;
    this.expectation = new Expectation({ db, clock, platform });
    this.#latest = clock.now();
    this.#changed = clock.now();
    this.#apps = [this.#start(), this.#start()];
  }

  #start(): App {
    return createApp({
      db: this.db,
      clock: this.clock,
      logger: pino({ level: 'error' }, { write: (line: string) => this.#errors.push(line) }),
      platforms: () => [this.platform],
      random: () => 0,
      pace: unhurried,
    });
  }

  async step(step: Step): Promise<void> {
    this.clock.set(new Date(this.clock.now().getTime() + step.minutes * 60_000));
    if (step.beat === 'restart') {
      const [first, ...others] = this.#apps;
      await first?.stop();
      this.#apps = [this.#start(), ...others];
    }
    if (step.beat !== 'none') await this.beat(step.beat === 'both' ? this.#apps : this.#apps.slice(0, 1));
    const world = await oracle.readWorld(this.db);
    if (await live(this, step, world)) this.#changed = this.clock.now();
  }

  /** Beats without anything else for some days, so that everything that waits can be said. */
  async settle(): Promise<void> {
    for (let hours = 0; hours < 168; hours += 6) {
      this.clock.set(new Date(Math.max(this.clock.now().getTime(), this.#latest.getTime()) + 6 * 3_600_000));
      await this.beat(this.#apps);
    }
    const waiting = { kind: 'reminder.round', state: { in: ['pending', 'sending', 'dead'] } };
    // Whoever wants them in the evening has few hours for them, and six hours may miss these each time.
    for (const { dueAt } of await this.db.delivery.findMany({ where: waiting, orderBy: { dueAt: 'asc' } })) {
      if (dueAt > this.clock.now()) this.clock.set(dueAt);
      await this.beat(this.#apps);
    }
    expect(this.#errors).toEqual([]);
    // Whatever was said was posted.
    expect(await this.db.delivery.count({ where: waiting })).toBe(0);
    await this.expectation.onlyTheNewestStands();
  }

  async beat(apps: readonly App[]): Promise<void> {
    const before = await oracle.readWorld(this.db);
    await Promise.all(apps.map((app) => app.tick()));
    await this.#check(before);
    const now = this.clock.now();
    if (now > this.#latest) this.#latest = now;
  }

  async #check(world: oracle.World): Promise<void> {
    const now = this.clock.now();
    await this.expectation.postedIsRight(world);
    // Whatever a message no longer says when it is sent is owed again.
    const cancelled = await this.db.delivery.count({ where: { kind: 'reminder.round', state: 'cancelled' } });
    if (cancelled > this.#cancelled) this.#changed = now;
    this.#cancelled = cancelled;
    const since = new Date(Math.max(this.#changed.getTime(), this.#latest.getTime()));
    if (now > since && oracle.somethingCame(since, now, world)) await this.expectation.nothingIsMissing(world);
  }

  /** Somebody presses « Ce soir », « Demain » or « Lundi » under their newest reminder; then it is the hour of it. */
  async snoozes(step: Step, world: oracle.World): Promise<boolean> {
    const rounds = await this.db.taskRound.findMany({ orderBy: { at: 'desc' } });
    const readers = world.people.filter(({ id }) => rounds.some((one) => one.practitionerId === id));
    const who = pick(readers, step.who);
    const round = rounds.find((one) => one.practitionerId === who?.id);
    if (who === undefined || round === undefined) return false;
    this.#events += 1;
    const choice = pick(['evening', 'tomorrow', 'evening', 'monday'], step.other);
    await this.#apps[0]?.bot.invoke({
      kind: 'action',
      action: 'reminder.snooze',
      payload: { round: round.id, choice },
      platform: 'slack',
      workspace,
      user: who.displayName,
      place: { kind: 'direct' },
      sourceId: `event-${this.#events}`,
    });
    this.#changed = this.clock.now();
    await this.beat(this.#apps);
    const first = { where: { practitionerId: who.id }, orderBy: { until: 'asc' } } as const;
    const snooze = await this.db.taskSnooze.findFirst(first);
    if (snooze === null || snooze.until < this.clock.now()) return true;
    this.clock.set(snooze.until);
    await this.beat(this.#apps);
    return true;
  }

  async stop(): Promise<void> {
    for (const app of this.#apps) await app.stop();
  }
}

/** Opens a structure as it is set, with two processes of the bot. */
export async function openSimulation(setting: Setting): Promise<Simulation & AsyncDisposable> {
  const played = await setUp(setting);
  const simulation = new Simulation(played);
  return Object.assign(simulation, {
    [Symbol.asyncDispose]: async () => {
      await simulation.stop();
      await played.drop();
    },
  });
}
