import type { AbsenceId, PractitionerId } from '../../core/ids.ts';
import { addDays } from '../../core/local-time.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import type { Period } from './span.ts';
import { type AbsentDays, standInFor } from './stand-in.ts';

/** Days on which a member is not there. */
export interface Absence extends AbsentDays {
  readonly id: AbsenceId;
  readonly createdById: PractitionerId;
}

/** Nobody is away for longer in one go, both days included. */
export const mostDays = 366;

export function overlaps(a: Pick<AbsentDays, 'firstDay' | 'lastDay'>, b: Period): boolean {
  return a.firstDay <= b.last && b.first <= a.lastDay;
}

export function isTooLong({ first, last }: Period): boolean {
  return last > addDays(first, mostDays - 1);
}

/** Who may change or remove an absence: the person, and those who steer the structure. */
export function mayChangeAbsence(
  actor: Pick<Practitioner, 'id' | 'role'>,
  { practitionerId }: Pick<Absence, 'practitionerId'>,
): boolean {
  return actor.id === practitionerId || stewards.includes(actor.role);
}

/** Days of an absence on which the same person, or nobody, stands in. */
export interface Cover extends Period {
  readonly standIn: PractitionerId | undefined;
}

/** Who stands in on each day of an absence; days in a row with the same person stand together. */
export function coverOf(
  { practitionerId, firstDay, lastDay }: AbsentDays,
  absences: readonly AbsentDays[],
  isActive: (person: PractitionerId) => boolean,
): readonly Cover[] {
  const covers: Cover[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const standIn = standInFor(practitionerId, day, absences, isActive);
    const before = covers.at(-1);
    if (before !== undefined && before.standIn === standIn) covers[covers.length - 1] = { ...before, last: day };
    else covers.push({ first: day, last: day, standIn });
  }
  return covers;
}
