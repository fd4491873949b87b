import { addDays, localParts } from '../../core/local-time.ts';
import type { Tx } from '../../store/client.ts';
import type { CareTeam } from '../care-team/model.ts';
import { allPractitioners } from '../practitioner/store.ts';
import { type Absence, coverOf } from './model.ts';
import { absencesFrom } from './store.ts';
import type { AbsenceSheet } from './views/absence.ts';

interface Around {
  readonly tx: Tx;
  readonly careTeam: CareTeam;
  readonly now: Date;
}

/** What is shown of one absence. */
export async function absenceSheet(around: Around, absence: Absence): Promise<AbsenceSheet> {
  const { absences, people, isActive } = await surroundings(around);
  return { absence, covers: coverOf(absence, absences, isActive), people };
}

/** What is shown of every absence of a member that has not ended. */
export async function absenceSheets(around: Around): Promise<readonly AbsenceSheet[]> {
  const { absences, people, isActive, today } = await surroundings(around);
  return absences
    .filter(({ practitionerId, lastDay }) => isActive(practitionerId) && lastDay >= today)
    .map((absence) => ({ absence, covers: coverOf(absence, absences, isActive), people }));
}

async function surroundings({ tx, careTeam, now }: Around) {
  const people = await allPractitioners(tx, careTeam.id);
  const active = new Set(people.filter((person) => person.active).map(({ id }) => id));
  const today = localParts(now, careTeam.zone).date;
  return {
    people,
    today,
    isActive: (id: Absence['practitionerId']) => active.has(id),
    // Some calendars are a day behind.
    absences: await absencesFrom(tx, careTeam.id, addDays(today, -1)),
  };
}
