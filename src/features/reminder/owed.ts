import type { TaskId } from '../../core/ids.ts';
import { localParts } from '../../core/local-time.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { isOpenTask } from '../task/status.ts';
import { type ReminderHours, reminderAt, reminderHours } from './hours.ts';
import { rungDay, rungsOf } from './ladder.ts';
import type { DueTask, Owed } from './model.ts';
import type { Rung } from './rung.ts';
import { type Duty, type Hearers, hearerOf } from './who.ts';

/** A person at an instant: what their calendar shows, who hears whose reminders, what they do not want to hear of yet. */
export interface ReaderNow {
  readonly person: Practitioner;
  readonly now: Date;
  /** "yyyy-MM-dd" on the person's calendar. */
  readonly today: string;
  readonly hours: ReminderHours;
  /** When the person is told of a rung for a due date. */
  readonly rungAt: (dueOn: string, rung: Rung) => Date;
  readonly hearers: Hearers;
  readonly snoozes: ReadonlyMap<TaskId, Date>;
}

export function readerAt(
  person: Practitioner,
  now: Date,
  hearersOn: (day: string) => Hearers,
  team: Pick<CareTeam, 'zone' | 'holidayRegion'>,
  snoozes: ReadonlyMap<TaskId, Date>,
): ReaderNow {
  const hours = reminderHours(person, team);
  const today = localParts(now, hours.zone).date;
  const rungAt = rungsFor(hours);
  return { person, now, today, hours, rungAt, hearers: hearersOn(today), snoozes };
}

/** Works out each instant once: thousands of tasks share a few due dates. */
function rungsFor(hours: ReminderHours): ReaderNow['rungAt'] {
  const known = new Map<string, Date>();
  return (dueOn, rung) => {
    const key = `${dueOn} ${rung}`;
    const at = known.get(key) ?? reminderAt(rungDay(dueOn, rung, hours.holidayRegion), hours);
    known.set(key, at);
    return at;
  };
}

/** The duties about a task that are fulfilled by reminding this person now. */
export function dutiesTo({ person, hearers }: ReaderNow, duties: readonly Duty[]): readonly Duty[] {
  return duties.filter((duty) => hearerOf(duty, hearers) === person.id);
}

/** Whether the person has put the task off until later. */
export function isSnoozed({ snoozes, now }: ReaderNow, task: Pick<DueTask, 'id'>): boolean {
  const until = snoozes.get(task.id);
  return until !== undefined && until > now;
}

/** Everything about a task of which this person is to be told by now, be it said already or not. */
export function owedTo(
  reader: ReaderNow,
  task: DueTask,
  duties: readonly Duty[],
  team: Pick<CareTeam, 'taskRungs'>,
): readonly Owed[] {
  const mine = dutiesTo(reader, duties);
  if (mine.length === 0 || !isOpenTask(task) || isSnoozed(reader, task)) return [];
  const woken = reader.snoozes.get(task.id);
  const awake: readonly Owed[] =
    woken === undefined
      ? []
      : [{ task: task.id, who: reader.person.id, occasion: 'snooze', dueOn: woken.toISOString() }];
  return [...awake, ...mine.flatMap((duty) => rungsReached(reader, task, duty, team))];
}

function rungsReached(
  { now, rungAt }: ReaderNow,
  task: DueTask,
  { who, as, since }: Duty,
  team: Pick<CareTeam, 'taskRungs'>,
): readonly Owed[] {
  const { id, dueOn, status } = task;
  // Whoever cannot go on is left alone; that it is late is said to the coordinators all the same.
  if (dueOn === null || (as === 'doer' && status === 'blocked')) return [];
  return rungsOf(task, team)
    .filter((rung) => (rung === 'coordinator') === (as === 'coordinator'))
    .filter((rung) => {
      const at = rungAt(dueOn, rung);
      return at <= now && at > since;
    })
    .map((rung) => ({ task: id, who, occasion: rung, dueOn }));
}
