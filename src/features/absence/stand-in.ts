import type { PractitionerId } from '../../core/ids.ts';
import type { Practitioner } from '../practitioner/model.ts';

/** Days on which a member is not there, both included, as "yyyy-MM-dd" of that person's calendar. */
export interface AbsentDays {
  readonly practitionerId: PractitionerId;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly delegateId: PractitionerId | null;
}

/**
 * Who acts for a person on a day: the person; while absent, the delegate, or the delegate of the delegate; undefined
 * when the chain ends with somebody who named nobody, who left, or comes back to where it began.
 */
export function standInFor(
  person: PractitionerId,
  day: string,
  absences: readonly AbsentDays[],
  isActive: (person: PractitionerId) => boolean,
): PractitionerId | undefined {
  const seen = new Set<PractitionerId>();
  for (let current: PractitionerId | null = person; current !== null && !seen.has(current); ) {
    seen.add(current);
    const here: PractitionerId = current;
    const away = absences.find(
      ({ practitionerId, firstDay, lastDay }) => practitionerId === here && firstDay <= day && day <= lastDay,
    );
    if (away === undefined) return isActive(here) ? here : undefined;
    current = away.delegateId;
  }
  return undefined;
}

/** The members of the team who are away on a day, and for whom somebody acts then. */
export function actsFor(
  person: PractitionerId,
  people: readonly Pick<Practitioner, 'id' | 'active'>[],
  absences: readonly AbsentDays[],
  day: string,
): readonly PractitionerId[] {
  const active = new Set(people.filter((one) => one.active).map(({ id }) => id));
  const isActive = (id: PractitionerId) => active.has(id);
  return [...active].filter((id) => id !== person && standInFor(id, day, absences, isActive) === person);
}
