import { pino } from 'pino';
import { expect } from 'vitest';
import { type App, createApp } from '../../../src/app.ts';
import type { HolidayRegion } from '../../../src/core/calendar.ts';
import { ManualClock } from '../../../src/core/clock.ts';
import { absenceId, newId, practitionerId, taskId } from '../../../src/core/ids.ts';
import type { Absence } from '../../../src/features/absence/model.ts';
import { announceAbsence, followAbsence } from '../../../src/features/absence/notifications.ts';
import { absencesFrom, addAbsence, removeAbsence } from '../../../src/features/absence/store.ts';
import { createCareTeam, createWorkspace } from '../../../src/features/care-team/store.ts';
import { createPractitioner, linkAccount } from '../../../src/features/practitioner/store.ts';
import { planSweep } from '../../../src/features/reminder/plan.ts';
import type { Rung } from '../../../src/features/reminder/rung.ts';
import { setReminderPreference } from '../../../src/features/reminder/store.ts';
import { type Db, openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { RecordingPlatform } from '../../support/recording-platform.ts';
import * as oracle from './oracle.ts';
import { change, give, inTeam } from './tasks.ts';

/** A member of the structure that is played. */
export interface Member {
  readonly zone: string;
  readonly time: string;
  readonly nurse: boolean;
}

/** A structure that is played; its first member coordinates. */
export interface Setting {
  readonly start: string;
  readonly place: readonly [region: HolidayRegion, zone: string];
  readonly rungs: readonly Rung[];
  readonly members: readonly Member[];
}

/** What happens next: time passes (or goes back), the scheduler beats or does not, somebody does something. */
export interface Step {
  readonly minutes: number;
  readonly beat: 'both' | 'one' | 'none' | 'restart';
  readonly act:
    | 'give'
    | 'give-pool'
    | 'give-own-rungs'
    | 'finish'
    | 'undo'
    | 'postpone'
    | 'block'
    | 'resume'
    | 'hand-over'
    | 'away'
    | 'back'
    | 'snooze'
    | 'trouble'
    | 'time'
    | 'off'
    | 'leave'
    | 'nothing';
  readonly who: number;
  readonly other: number;
  readonly days: number;
}

const workspace = 'T-played';

/** Two processes of the bot on one database, whose every message is compared with the rules as oracle.ts says them. */
export class Simulation {
  readonly db: Db;
  readonly clock: ManualClock;
  /** How often something that had to be said was looked for, and was there. */
  demands = 0;
  readonly #platform: RecordingPlatform;
  readonly #errors: string[] = [];
  #apps: App[];
  #seen = 0;
  #cancelled = 0;
  #events = 0;
  /** The latest instant that any clock showed, and when somebody last did something. */
  #latest: Date;
  #changed: Date;
  /** What was said in messages that were posted, and to whom. */
  readonly #said = new Set<string>();
  readonly #heard = new Set<string>();

  constructor(db: Db, clock: ManualClock, platform: RecordingPlatform) {
    this.db = db;
    this.clock = clock;
    this.#platform = platform;
    this.#latest = clock.now();
    this.#changed = clock.now();
    this.#apps = [this.#start(), this.#start()];
  }

  #start(): App {
    return createApp({
      db: this.db,
      clock: this.clock,
      logger: pino({ level: 'error' }, { write: (line: string) => this.#errors.push(line) }),
      platforms: () => [this.#platform],
      random: () => 0,
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
    if (await this.#act(step, world)) this.#changed = this.clock.now();
  }

  /** Beats without anything else for some days, so that everything that waits can be said. */
  async settle(): Promise<void> {
    for (let hours = 0; hours < 168; hours += 6) {
      this.clock.set(new Date(Math.max(this.clock.now().getTime(), this.#latest.getTime()) + 6 * 3_600_000));
      await this.beat(this.#apps);
    }
    expect(this.#errors).toEqual([]);
    // Whatever was said was posted.
    const waiting = { kind: 'reminder.round', state: { in: ['pending', 'sending', 'dead'] } };
    expect(await this.db.delivery.count({ where: waiting })).toBe(0);
    await this.#onlyTheNewestStands();
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
    const posted = this.#platform.screen.slice(this.#seen);
    this.#seen = this.#platform.screen.length;
    for (const { delivery } of posted) await this.#isRight(delivery, world);
    // Whatever a message no longer says when it is sent is owed again.
    const cancelled = await this.db.delivery.count({ where: { kind: 'reminder.round', state: 'cancelled' } });
    if (cancelled > this.#cancelled) this.#changed = now;
    this.#cancelled = cancelled;
    const since = new Date(Math.max(this.#changed.getTime(), this.#latest.getTime()));
    if (now > since && oracle.somethingCame(since, now, world)) await this.#nothingIsMissing(world);
  }

  /** A message that was just posted says only what is due to its reader now, what was never said, and at a good hour. */
  async #isRight(id: string, world: oracle.World): Promise<void> {
    const now = this.clock.now();
    const { kind, subjectId, practitionerId: reader } = await this.db.delivery.findUniqueOrThrow({ where: { id } });
    if (kind !== 'reminder.round') return;
    const person = world.people.find((one) => one.id === reader);
    if (person === undefined) throw new Error('a reminder to somebody who left');
    const { date, time } = oracle.wall(now, oracle.zoneOf(person, world));
    expect(oracle.isDayOff(date, world.team.holidayRegion), `a reminder on ${date}`).toBe(false);
    expect(time >= '07:00' && time < '20:00', `a reminder at ${time}`).toBe(true);
    expect(oracle.isAwake(person, now, world)).toBe(true);
    const expected = oracle.expectedOf(person, now, world);
    const rows = await this.db.taskReminder.findMany({ where: { roundId: subjectId } });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const words = `${row.rung} of ${row.dueOn} at ${now.toISOString()}`;
      const due =
        row.rung === 'snooze'
          ? world.snoozes.some((one) => one.taskId === row.taskId && one.until.toISOString() === row.dueOn)
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
  async #nothingIsMissing(world: oracle.World): Promise<void> {
    const now = this.clock.now();
    const rows = await this.db.taskReminder.findMany();
    const deliveries = await this.db.delivery.findMany({ where: { kind: 'reminder.round' } });
    // One that the chat refused waits for another try.
    const sent = new Set(
      deliveries
        .filter(({ platformRef, dueAt }) => platformRef !== null || dueAt > now)
        .map(({ subjectId }) => subjectId),
    );
    const left = await this.db.taskSnooze.findMany();
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
  async #onlyTheNewestStands(): Promise<void> {
    const rounds = await this.db.taskRound.findMany({ orderBy: { at: 'desc' } });
    const newest = new Map(rounds.toReversed().map((round) => [round.practitionerId, round.id]));
    for (const { delivery, view } of this.#platform.screen) {
      const {
        kind,
        subjectId,
        practitionerId: reader,
      } = await this.db.delivery.findUniqueOrThrow({
        where: { id: delivery },
      });
      if (kind !== 'reminder.round') continue;
      const replaced = view?.fallback.startsWith('Remplacé par le rappel du') ?? false;
      const person = await this.db.practitioner.findUniqueOrThrow({ where: { id: reader ?? '' } });
      // Nothing is written to somebody who left, not even an edit.
      if (person.active) expect(replaced).toBe(newest.get(reader ?? '') !== subjectId);
    }
  }

  /** Does what the step says; false when there was nothing to do it with. */
  async #act(step: Step, world: oracle.World): Promise<boolean> {
    const now = this.clock.now();
    const today = oracle.wall(now, world.team.zone).date;
    const due = oracle.shifted(today, step.days);
    const [who, other] = [pick(world.people, step.who), pick(world.people, step.other)];
    if (who === undefined || other === undefined) return false;
    const open = pick(world.tasks.filter(oracle.isOpen), step.who + step.other);
    switch (step.act) {
      case 'give':
        await give(this, {
          by: other.displayName,
          to: step.days % 5 === 0 ? namesOf(who, other) : namesOf(who),
          dueOn: due,
        });
        return true;
      case 'give-pool':
        await give(this, { by: other.displayName, pool: 'nurse', dueOn: due });
        return true;
      case 'give-own-rungs':
        await give(this, { by: other.displayName, to: namesOf(who), dueOn: due, ...ownRungs });
        return true;
      case 'finish':
        return this.#change(open, { status: 'done', doneAt: now });
      case 'undo':
        return this.#change(
          pick(
            world.tasks.filter((one) => one.status === 'done'),
            step.who,
          ),
          { status: 'to-do', doneAt: null },
        );
      case 'postpone':
        return this.#change(open, { status: 'postponed', dueOn: due, blockedBy: null });
      case 'block':
        return this.#change(open, { status: 'blocked', blockedBy: 'equipment' });
      case 'resume':
        return this.#change(open?.status === 'blocked' ? open : undefined, { status: 'to-do', blockedBy: null });
      case 'hand-over':
        return this.#change(open, { owners: namesOf(other) });
      case 'away':
        return this.#goesAway(who, other.id === who.id ? undefined : other, due, step.other);
      case 'back':
        return this.#comesBack(step.who);
      case 'snooze':
        return this.#snoozes(step, world);
      case 'time':
      case 'off':
        await inTeam(this, async (tx, team) => {
          const preference = {
            taskReminders: step.act === 'time',
            reminderTime: step.other % 2 === 0 ? '07:00' : '14:30',
          };
          await setReminderPreference(tx, team.id, practitionerId.parse(who.id), preference);
          await planSweep(tx, team, now);
        });
        return true;
      case 'leave':
        if (who.role === 'coordinator' || world.people.length < 3) return false;
        await this.db.practitioner.update({ where: { id: who.id }, data: { active: false } });
        return true;
      case 'trouble':
        // The next messages are refused, until the evening or longer.
        for (let count = 0; count < 2; count += 1) {
          this.#platform.fail({ kind: 'retryable', code: 'ratelimited', after: step.other * 60_000 });
        }
        return false;
      case 'nothing':
        return false;
      default:
        return step.act satisfies never;
    }
  }

  async #change(task: { readonly id: string } | undefined, to: Parameters<typeof change>[2]): Promise<boolean> {
    if (task === undefined) return false;
    await change(this, taskId.parse(task.id), to);
    return true;
  }

  async #goesAway(who: oracle.Person, delegate: oracle.Person | undefined, first: string, length: number) {
    const absence: Absence = {
      id: newId(absenceId),
      practitionerId: practitionerId.parse(who.id),
      firstDay: first,
      lastDay: oracle.shifted(first, length % 9),
      delegateId: delegate === undefined ? null : practitionerId.parse(delegate.id),
      createdById: practitionerId.parse(who.id),
    };
    return inTeam(this, async (tx, team) => {
      const others = (await absencesFrom(tx, team.id, first)).filter((one) => one.practitionerId === who.id);
      if (others.some((one) => one.firstDay <= absence.lastDay)) return false;
      await addAbsence(tx, team.id, this.clock.now(), absence);
      await announceAbsence(tx, team, this.clock.now(), absence, { before: undefined, by: absence.practitionerId });
      return true;
    });
  }

  async #comesBack(which: number): Promise<boolean> {
    return inTeam(this, async (tx, team) => {
      const absence = pick(await absencesFrom(tx, team.id, '2000-01-01'), which);
      if (absence === undefined) return false;
      await removeAbsence(tx, team.id, absence.id);
      await followAbsence(tx, team, this.clock.now(), absence, null);
      return true;
    });
  }

  /** Somebody presses « Ce soir », « Demain » or « Lundi » under their newest reminder; then it is the hour of it. */
  async #snoozes(step: Step, world: oracle.World): Promise<boolean> {
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

  async close(): Promise<void> {
    for (const app of this.#apps) await app.stop();
    await this.db.$disconnect();
  }
}

const ownRungs = { remindsLikeTeam: false, rungs: ['minus-7', 'minus-1', 'plus-7', 'coordinator'] } as const;

function isOf(row: { readonly rung: string; readonly dueOn: string }, one: oracle.Expected): boolean {
  return row.rung === one.rung && row.dueOn === one.dueOn;
}

function namesOf(...people: readonly oracle.Person[]): string[] {
  return [...new Set(people.map(({ displayName }) => displayName))];
}

function pick<T>(among: readonly T[], index: number): T | undefined {
  return among[index % among.length];
}

/** Opens a structure as it is set, without any task. */
export async function openSimulation(setting: Setting): Promise<Simulation & AsyncDisposable> {
  const database = await freshDatabase();
  const db = await openDatabase(database.url);
  const clock = new ManualClock(new Date(setting.start));
  const [region, zone] = setting.place;
  const people = setting.members.map((member, index) => ({ ...member, name: `Personne ${index + 1}` }));
  await db.$transaction(async (tx) => {
    const team = await createCareTeam(tx, clock.now(), 'MSP des Tilleuls');
    const habits = { zone, holidayRegion: region, taskRungs: [...setting.rungs] };
    await tx.careTeam.update({ where: { id: team }, data: habits });
    const place = await createWorkspace(tx, team, { platform: 'slack', externalId: workspace });
    for (const [index, person] of people.entries()) {
      const { id } = await createPractitioner(tx, team, clock.now(), {
        displayName: person.name,
        role: index === 0 ? 'coordinator' : 'practitioner',
        profession: person.nurse ? 'nurse' : 'general-practitioner',
        zone: person.zone,
        locale: 'fr',
        confirmedAt: clock.now(),
      });
      await tx.practitioner.update({ where: { id }, data: { reminderTime: person.time } });
      const account = { practitionerId: id, workspaceId: place.id, externalId: person.name };
      await linkAccount(tx, team, clock.now(), account);
    }
  });
  const profiles = people.map((person) => ({
    ...unknown,
    externalId: person.name,
    displayName: person.name,
    zone: person.zone,
  }));
  const platform = new RecordingPlatform('slack', profiles, { find: true, files: true });
  const simulation = new Simulation(db, clock, platform);
  return Object.assign(simulation, {
    [Symbol.asyncDispose]: async () => {
      await simulation.close();
      await database.drop();
    },
  });
}

const unknown = { locale: 'fr-FR', guest: false, removed: false, bot: false, workspaceAdmin: false };
