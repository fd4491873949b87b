import type { PractitionerId, TaskId } from '../../core/ids.ts';
import type { DueTask } from './model.ts';
import type { ReaderNow } from './owed.ts';
import { type Duty, type Hearers, hearerOf } from './who.ts';

type Heard = ReadonlyMap<PractitionerId, readonly DueTask[]>;

/**
 * The tasks of which a person hears on their day, in the order of `tasks`; each day is worked out once: hundreds of people
 * would otherwise look at thousands of tasks each.
 */
export function heardOf(
  tasks: readonly DueTask[],
  duties: ReadonlyMap<TaskId, readonly Duty[]>,
): (reader: ReaderNow) => readonly DueTask[] {
  const known = new Map<string, Heard>();
  return ({ person, today, hearers }) => {
    const found = known.get(today) ?? heardOn(tasks, duties, hearers);
    known.set(today, found);
    return found.get(person.id) ?? [];
  };
}

function heardOn(tasks: readonly DueTask[], duties: ReadonlyMap<TaskId, readonly Duty[]>, hearers: Hearers): Heard {
  const found = new Map<PractitionerId, DueTask[]>();
  for (const task of tasks) {
    const people = new Set((duties.get(task.id) ?? []).flatMap((duty) => hearerOf(duty, hearers) ?? []));
    for (const person of people) {
      const theirs = found.get(person) ?? [];
      theirs.push(task);
      found.set(person, theirs);
    }
  }
  return found;
}
