import type { PractitionerId } from '../../core/ids.ts';
import { type AbsentDays, standInFor } from '../absence/stand-in.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from './model.ts';

/** Who stands in, on a day ("yyyy-MM-dd"), for the owners of a task that are absent. */
export function standInsOf(
  { owners }: Pick<Task, 'owners'>,
  day: string,
  absences: readonly AbsentDays[],
  people: readonly Practitioner[],
): readonly PractitionerId[] {
  const isActive = (id: PractitionerId) => people.some((person) => person.id === id && person.active);
  return owners.flatMap(({ id }) => {
    const other = standInFor(id, day, absences, isActive);
    return other === undefined || other === id ? [] : [other];
  });
}
