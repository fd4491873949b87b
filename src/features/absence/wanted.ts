import type { AbsenceId, PractitionerId } from '../../core/ids.ts';
import { addDays, localParts } from '../../core/local-time.ts';
import type { Context } from '../context.ts';
import { type Refused, type Reopened, refuse } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { stewards } from '../practitioner/role.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { type Absence, isTooLong, mostDays, overlaps } from './model.ts';
import { absencesOf } from './store.ts';
import { absenceText } from './views/period.ts';

/** The choice that lets reminders wait. */
export const nobody = 'none';

/** Nobody plans an absence that begins later than this. */
const farthest = 731;

interface Typed {
  readonly first: string;
  readonly last: string;
  readonly delegate: PractitionerId | typeof nobody;
  readonly person?: PractitionerId | undefined;
}

/** The absence as it is to be. */
export function wantedFrom({ actor }: Context, id: AbsenceId, before: Absence | undefined, typed: Typed): Absence {
  const chosen = stewards.includes(actor.role) ? typed.person : undefined;
  return {
    id,
    practitionerId: before?.practitionerId ?? chosen ?? actor.id,
    firstDay: typed.first,
    lastDay: typed.last,
    delegateId: typed.delegate === nobody ? null : typed.delegate,
    createdById: before?.createdById ?? actor.id,
  };
}

/** What stands against an absence; undefined when nothing does. */
export async function problemWith(
  context: Context,
  wanted: Absence,
  before: Absence | undefined,
): Promise<Refused | Reopened | undefined> {
  const { t, tx, careTeam } = context;
  const words = t.absence.form;
  const people = await activePractitioners(tx, careTeam.id);
  const person = people.find(({ id }) => id === wanted.practitionerId);
  if (person === undefined) return refuse('person', t.fields.unknownPerson);
  const days = { first: wanted.firstDay, last: wanted.lastDay };
  const today = todayOf(person, context);
  if (days.first > days.last) return refuse('last', words.endsBefore);
  if (days.last < today) return refuse('last', words.past);
  if (isTooLong(days)) return refuse('last', words.tooLong(mostDays));
  if (days.first > addDays(today, farthest)) return refuse('first', t.fields.dateFar);
  if (wanted.delegateId === wanted.practitionerId) return refuse('delegate', words.yourself);
  if (wanted.delegateId !== null && !people.some(({ id }) => id === wanted.delegateId)) {
    return refuse('delegate', t.fields.unknownPerson);
  }
  const others = (await absencesOf(tx, careTeam.id, wanted.practitionerId)).filter(
    (other) => other.id !== wanted.id && overlaps(other, days),
  );
  const [other, ...more] = others;
  if (other === undefined) return undefined;
  // An ended one is not changed any more, and of two it is not said which.
  if (before !== undefined || more.length > 0 || other.lastDay < today) {
    return refuse('first', words.overlap(absenceText(other, context)));
  }
  const notice = words.replaces(absenceText(other, context));
  return { kind: 'reopened', given: { absence: other.id, seen: asSeen(other) }, notice };
}

function todayOf(person: Practitioner, { now, careTeam }: Context): string {
  return localParts(now, person.zone ?? careTeam.zone).date;
}

/** What a form shows of an absence. */
export function asSeen({ firstDay, lastDay, delegateId }: Absence): string {
  return `${firstDay} ${lastDay} ${delegateId ?? nobody}`;
}

export function isSame(a: Absence, b: Absence): boolean {
  return asSeen(a) === asSeen(b) && a.practitionerId === b.practitionerId;
}
