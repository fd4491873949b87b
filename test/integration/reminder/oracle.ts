import { z } from 'zod';
import { type HolidayRegion, holidayRegion, isPublicHoliday } from '../../../src/core/calendar.ts';
import type { Db } from '../../../src/store/client.ts';

// The rules of reminders said a second time, in the simplest way: on calendar dates and wall-clock texts, from the rows.

export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly role: string;
  readonly profession: string | null;
  readonly zone: string | null;
  readonly taskReminders: boolean;
  /** "HH:mm" */
  readonly reminderTime: string;
}

export interface Task {
  readonly id: string;
  readonly dueOn: string | null;
  readonly status: string;
  readonly owners: readonly { readonly practitionerId: string; readonly since: Date }[];
  readonly pool: string | null;
  readonly createdById: string;
  readonly scheduledAt: Date;
  readonly remindsLikeTeam: boolean;
  readonly rungs: readonly string[];
}

/** Everything that decides about reminders. */
export interface World {
  readonly team: {
    readonly zone: string;
    readonly holidayRegion: HolidayRegion;
    readonly taskRungs: readonly string[];
  };
  /** Those who are members. */
  readonly people: readonly Person[];
  readonly tasks: readonly Task[];
  readonly absences: readonly {
    readonly practitionerId: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly delegateId: string | null;
  }[];
  readonly snoozes: readonly { readonly taskId: string; readonly practitionerId: string; readonly until: Date }[];
}

/** Something that a person is to be told. */
export interface Expected {
  readonly taskId: string;
  /** For whom. */
  readonly who: string;
  readonly rung: string;
  readonly dueOn: string;
}

const codes = z.array(z.string());

/** The world as the database tells it. */
export async function readWorld(db: Db): Promise<World> {
  const [team, people, tasks, absences, snoozes] = await Promise.all([
    db.careTeam.findFirstOrThrow(),
    db.practitioner.findMany({ where: { active: true }, orderBy: { displayName: 'asc' } }),
    db.task.findMany({ include: { owners: true }, orderBy: { createdAt: 'asc' } }),
    db.absence.findMany(),
    db.taskSnooze.findMany(),
  ]);
  return {
    team: {
      zone: team.zone,
      holidayRegion: holidayRegion.parse(team.holidayRegion),
      taskRungs: codes.parse(team.taskRungs),
    },
    people,
    tasks: tasks.map((task) => ({ ...task, rungs: codes.parse(task.rungs) })),
    absences,
    snoozes,
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show: "2026-11-24" and "13:30:05.250". */
export function wall(instant: Date, zone: string): { readonly date: string; readonly time: string } {
  const known = formats.get(zone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  const [date = '', time = ''] = format.format(instant).split(' ');
  return { date, time: `${time}.${String(instant.getUTCMilliseconds()).padStart(3, '0')}` };
}

export function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function isDayOff(date: string, region: HolidayRegion): boolean {
  return [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()) || isPublicHoliday(date, region);
}

/** The zone in which a person lives. */
export function zoneOf(person: Pick<Person, 'zone'>, { team }: World): string {
  return person.zone ?? team.zone;
}

/** Whether reminders may reach a person now: wanted, a working day, between their hour and 20:00. */
export function isAwake(person: Person, now: Date, world: World): boolean {
  const { date, time } = wall(now, zoneOf(person, world));
  const open = time >= `${person.reminderTime}:00.000` && time < '20:00:00.000';
  return person.taskReminders && open && !isDayOff(date, world.team.holidayRegion);
}

const offsets: Readonly<Record<string, number>> = {
  'minus-7': -7,
  'minus-3': -3,
  'minus-1': -1,
  day: 0,
  'plus-2': 2,
  'plus-7': 7,
  coordinator: 5,
};

function rungDate(dueOn: string, rung: string, region: HolidayRegion): string {
  const offset = offsets[rung] ?? 0;
  let date = shifted(dueOn, offset);
  while (isDayOff(date, region)) date = shifted(date, offset <= 0 ? -1 : 1);
  return date;
}

/** Who hears what `who` is to hear on a day; undefined when that waits. */
function hearer(who: string, date: string, world: World): string | undefined {
  const met: string[] = [];
  let current = who;
  while (true) {
    if (met.includes(current)) return undefined;
    met.push(current);
    const away = world.absences.find(
      (one) => one.practitionerId === current && one.firstDay <= date && date <= one.lastDay,
    );
    if (away === undefined) return world.people.some(({ id }) => id === current) ? current : undefined;
    if (away.delegateId === null) return undefined;
    current = away.delegateId;
  }
}

interface Duty {
  readonly who: string;
  readonly since: Date;
  readonly alone: boolean;
  readonly late: boolean;
}

function duties(task: Task, { people }: World): Duty[] {
  const member = (id: string) => people.some((one) => one.id === id);
  const coordinators = people.filter((one) => one.role === 'coordinator');
  const usual = { since: task.scheduledAt, alone: false, late: false };
  const owners = task.owners.filter((one) => member(one.practitionerId));
  const takers = people.filter((one) => task.pool !== null && one.profession === task.pool);
  const late = coordinators.map(({ id }) => ({ ...usual, who: id, late: true }));
  if (owners.length > 0) {
    const since = (one: { since: Date }) => new Date(Math.max(one.since.getTime(), task.scheduledAt.getTime()));
    return [...owners.map((one) => ({ ...usual, who: one.practitionerId, since: since(one) })), ...late];
  }
  if (takers.length > 0) return [...takers.map(({ id }) => ({ ...usual, who: id, alone: true })), ...late];
  if (member(task.createdById)) return [{ ...usual, who: task.createdById }, ...late];
  return [...coordinators.map(({ id }) => ({ ...usual, who: id })), ...late];
}

function dutiesTo(person: Person, task: Task, date: string, world: World): Duty[] {
  return duties(task, world).filter(
    ({ who, alone }) => hearer(who, date, world) === person.id && (!alone || who === person.id),
  );
}

export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped';
}

/** Whether the person is not away today. */
export function isThere(person: Person, now: Date, world: World): boolean {
  return hearer(person.id, wall(now, zoneOf(person, world)).date, world) === person.id;
}

/** Whether the task has anything to do with the person today. */
export function concerns(person: Person, task: Task, now: Date, world: World): boolean {
  return isOpen(task) && dutiesTo(person, task, wall(now, zoneOf(person, world)).date, world).length > 0;
}

/** Everything that a person has to have been told by now, by themselves or for others. */
export function expectedOf(person: Person, now: Date, world: World): Expected[] {
  const zone = zoneOf(person, world);
  const here = wall(now, zone);
  return world.tasks.filter(isOpen).flatMap((task) => {
    const { dueOn } = task;
    const snoozed = world.snoozes.some(
      (one) => one.taskId === task.id && one.practitionerId === person.id && one.until > now,
    );
    if (dueOn === null || snoozed) return [];
    const rungs = task.remindsLikeTeam ? world.team.taskRungs : task.rungs;
    return dutiesTo(person, task, here.date, world).flatMap(({ who, since, late }) => {
      if (!late && task.status === 'blocked') return [];
      const begun = wall(since, zone);
      return rungs
        .filter((rung) => (rung === 'coordinator') === late)
        .map((rung) => ({
          rung,
          at: `${rungDate(dueOn, rung, world.team.holidayRegion)} ${person.reminderTime}:00.000`,
        }))
        .filter(({ at }) => at <= `${here.date} ${here.time}` && at > `${begun.date} ${begun.time}`)
        .map(({ rung }) => ({ taskId: task.id, who, rung, dueOn }));
    });
  });
}

/** Whether somebody's hour of a working day, or the end of somebody's snooze by day, came after `after`, up to `until`. */
export function somethingCame(after: Date, until: Date, world: World): boolean {
  const woken = world.snoozes.some((snooze) => {
    const person = world.people.find(({ id }) => id === snooze.practitionerId);
    const came = snooze.until > after && snooze.until <= until;
    return came && person !== undefined && isAwake(person, snooze.until, world);
  });
  return woken || world.people.some((person) => person.taskReminders && itsHourCame(person, after, until, world));
}

function itsHourCame(person: Person, after: Date, until: Date, world: World): boolean {
  const zone = zoneOf(person, world);
  const [begin, end] = [wall(after, zone), wall(until, zone)];
  for (let date = begin.date; date <= end.date; date = shifted(date, 1)) {
    const at = `${date} ${person.reminderTime}:00.000`;
    const came = at > `${begin.date} ${begin.time}` && at <= `${end.date} ${end.time}`;
    if (came && !isDayOff(date, world.team.holidayRegion)) return true;
  }
  return false;
}
