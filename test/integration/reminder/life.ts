import { absenceId, newId, practitionerId, taskId } from '../../../src/core/ids.ts';
import type { Absence } from '../../../src/features/absence/model.ts';
import { announceAbsence, followAbsence } from '../../../src/features/absence/notifications.ts';
import { absencesFrom, addAbsence, removeAbsence } from '../../../src/features/absence/store.ts';
import { planSweep } from '../../../src/features/reminder/plan.ts';
import { setReminderPreference } from '../../../src/features/reminder/store.ts';
import * as oracle from './oracle.ts';
import type { Played } from './played.ts';
import { change, give, inTeam } from './tasks.ts';

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

/** A structure in which people do things. */
export interface Living extends Pick<Played, 'db' | 'clock' | 'platform'> {
  /** Somebody puts off all that their newest reminder says, and the hour of it comes. */
  readonly snoozes: (step: Step, world: oracle.World) => Promise<boolean>;
}

/** Does what the step says; false when there was nothing to do it with. */
export async function live(running: Living, step: Step, world: oracle.World): Promise<boolean> {
  const now = running.clock.now();
  const today = oracle.wall(now, world.team.zone).date;
  const due = oracle.shifted(today, step.days);
  const [who, other] = [pick(world.people, step.who), pick(world.people, step.other)];
  if (who === undefined || other === undefined) return false;
  const open = pick(world.tasks.filter(oracle.isOpen), step.who + step.other);
  switch (step.act) {
    case 'give':
      await give(running, {
        by: other.displayName,
        to: step.days % 5 === 0 ? namesOf(who, other) : namesOf(who),
        dueOn: due,
      });
      return true;
    case 'give-pool':
      await give(running, { by: other.displayName, pool: 'nurse', dueOn: due });
      return true;
    case 'give-own-rungs':
      await give(running, { by: other.displayName, to: namesOf(who), dueOn: due, ...ownRungs });
      return true;
    case 'finish':
      return changed(running, open, { status: 'done', doneAt: now });
    case 'undo':
      return changed(
        running,
        pick(
          world.tasks.filter((one) => one.status === 'done'),
          step.who,
        ),
        { status: 'to-do', doneAt: null },
      );
    case 'postpone':
      return changed(running, open, { status: 'postponed', dueOn: due, blockedBy: null });
    case 'block':
      return changed(running, open, { status: 'blocked', blockedBy: 'equipment' });
    case 'resume':
      return changed(running, open?.status === 'blocked' ? open : undefined, { status: 'to-do', blockedBy: null });
    case 'hand-over':
      return changed(running, open, { owners: namesOf(other) });
    case 'away':
      return goesAway(running, who, other.id === who.id ? undefined : other, due, step.other);
    case 'back':
      return comesBack(running, step.who);
    case 'snooze':
      return running.snoozes(step, world);
    case 'time':
    case 'off':
      await inTeam(running, async (tx, team) => {
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
      await running.db.practitioner.update({ where: { id: who.id }, data: { active: false } });
      return true;
    case 'trouble':
      // The next messages are refused, until the evening or longer.
      for (let count = 0; count < 2; count += 1) {
        running.platform.fail({ kind: 'retryable', code: 'ratelimited', after: step.other * 60_000 });
      }
      return false;
    case 'nothing':
      return false;
    default:
      return step.act satisfies never;
  }
}

type Away = readonly [who: oracle.Person, delegate: oracle.Person | undefined, first: string, length: number];

async function changed(
  running: Living,
  task: { readonly id: string } | undefined,
  to: Parameters<typeof change>[2],
): Promise<boolean> {
  if (task === undefined) return false;
  await change(running, taskId.parse(task.id), to);
  return true;
}

async function goesAway(running: Living, ...[who, delegate, first, length]: Away): Promise<boolean> {
  const absence: Absence = {
    id: newId(absenceId),
    practitionerId: practitionerId.parse(who.id),
    firstDay: first,
    lastDay: oracle.shifted(first, length % 9),
    delegateId: delegate === undefined ? null : practitionerId.parse(delegate.id),
    createdById: practitionerId.parse(who.id),
  };
  return inTeam(running, async (tx, team) => {
    const others = (await absencesFrom(tx, team.id, first)).filter((one) => one.practitionerId === who.id);
    if (others.some((one) => one.firstDay <= absence.lastDay)) return false;
    await addAbsence(tx, team.id, running.clock.now(), absence);
    await announceAbsence(tx, team, running.clock.now(), absence, { before: undefined, by: absence.practitionerId });
    return true;
  });
}

async function comesBack(running: Living, which: number): Promise<boolean> {
  return inTeam(running, async (tx, team) => {
    const absence = pick(await absencesFrom(tx, team.id, '2000-01-01'), which);
    if (absence === undefined) return false;
    await removeAbsence(tx, team.id, absence.id);
    await followAbsence(tx, team, running.clock.now(), absence, null);
    return true;
  });
}

const ownRungs = { remindsLikeTeam: false, rungs: ['minus-7', 'minus-1', 'plus-7', 'coordinator'] } as const;

function namesOf(...people: readonly oracle.Person[]): string[] {
  return [...new Set(people.map(({ displayName }) => displayName))];
}

/** One of some things, whichever number was drawn. */
export function pick<T>(among: readonly T[], index: number): T | undefined {
  return among[index % among.length];
}
