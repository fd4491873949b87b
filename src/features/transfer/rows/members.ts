import { allPractitioners } from '../../practitioner/store.ts';
import type { Cells } from '../columns.ts';
import type { Source } from '../source.ts';

/** Everyone who is or was a member; outside guests of the workspace are none. */
export async function memberRows({ tx, careTeam, t }: Source): Promise<Cells<'members'>[]> {
  const people = (await allPractitioners(tx, careTeam.id)).filter(({ role }) => role !== 'guest');
  const rows = people.map((person) => ({
    id: person.id,
    name: person.displayName,
    profession: person.profession === null ? '' : t.professions[person.profession],
    role: t.roles[person.role],
    zone: person.zone ?? '',
    language: person.locale === null ? '' : t.languages[person.locale],
    active: person.active ? t.transfer.yes : t.transfer.no,
  }));
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'fr') || a.id.localeCompare(b.id));
}
