import type { PractitionerId } from '../../core/ids.ts';
import { type AbsentDays, standInFor } from '../absence/stand-in.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { DueTask } from './model.ts';

/** The members of a structure who are there to be reminded, and their absences. */
export interface Crew {
  readonly members: readonly Practitioner[];
  readonly absences: readonly AbsentDays[];
}

/** Somebody is to be reminded of a task, themselves or through whoever stands in for them. */
export interface Duty {
  readonly who: PractitionerId;
  /** To do it; or to hear, as a coordinator, that it is late. */
  readonly as: 'doer' | 'coordinator';
  /** Whoever typed a task, or got it, knew of it then: what was to be said before is not said. */
  readonly since: Date;
  /** One of many who may take it: nobody stands in. */
  readonly oneOfMany: boolean;
}

/**
 * Who is to be reminded of a task: its owners who are still members; when there is none, those who may take it, or else
 * whoever gave it, or else the coordinators. The coordinators always hear when it is late.
 */
export function dutiesOf(task: DueTask, { members }: Pick<Crew, 'members'>): readonly Duty[] {
  const coordinators = members.filter(({ role }) => role === 'coordinator');
  return [
    ...doersOf(task, members, coordinators),
    ...coordinators.map(({ id }) => ({
      who: id,
      as: 'coordinator' as const,
      since: task.scheduledAt,
      oneOfMany: false,
    })),
  ];
}

function doersOf(
  task: DueTask,
  members: readonly Practitioner[],
  coordinators: readonly Practitioner[],
): readonly Duty[] {
  const { owners, pool, createdById, scheduledAt } = task;
  const here = owners.filter((owner) => members.some(({ id }) => id === owner.id));
  if (here.length > 0) {
    return here.map(({ id, since }) => ({
      who: id,
      as: 'doer',
      since: new Date(Math.max(since.getTime(), scheduledAt.getTime())),
      oneOfMany: false,
    }));
  }
  const takers = pool === null ? [] : members.filter(({ profession }) => profession === pool);
  if (takers.length > 0) {
    return takers.map(({ id }) => ({ who: id, as: 'doer', since: scheduledAt, oneOfMany: true }));
  }
  const givers = members.filter(({ id }) => id === createdById);
  const left = givers.length > 0 ? givers : coordinators;
  return left.map(({ id }) => ({ who: id, as: 'doer', since: scheduledAt, oneOfMany: false }));
}

/** Who hears what each member is to hear: that member; somebody else while they are away; nobody when absent here. */
export type Hearers = ReadonlyMap<PractitionerId, PractitionerId>;

/** The hearers on a day ("yyyy-MM-dd" on the calendar of whoever hears); each day is worked out once. */
export function hearersOf({ members, absences }: Crew): (day: string) => Hearers {
  const here = new Set(members.map(({ id }) => id));
  const isActive = (id: PractitionerId) => here.has(id);
  const known = new Map<string, Hearers>();
  return (day) => {
    const found = known.get(day) ?? hearersOn(day, absences, members, isActive);
    known.set(day, found);
    return found;
  };
}

function hearersOn(
  day: string,
  absences: readonly AbsentDays[],
  members: readonly Practitioner[],
  isActive: (id: PractitionerId) => boolean,
): Hearers {
  return new Map(
    members.flatMap(({ id }) => {
      const standIn = standInFor(id, day, absences, isActive);
      return standIn === undefined ? [] : [[id, standIn] as const];
    }),
  );
}

/** Who is reminded so that a duty is fulfilled; undefined while it has to wait. */
export function hearerOf({ who, oneOfMany }: Duty, hearers: Hearers): PractitionerId | undefined {
  const hearer = hearers.get(who);
  return oneOfMany && hearer !== who ? undefined : hearer;
}
