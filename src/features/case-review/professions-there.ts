import type { Context } from '../context.ts';
import type { Profession } from '../practitioner/profession.ts';
import { activePractitioners } from '../practitioner/store.ts';

/** The professions that somebody of the team has. */
export async function professionsThere({ tx, careTeam }: Context): Promise<readonly Profession[]> {
  const people = await activePractitioners(tx, careTeam.id);
  return people.flatMap(({ profession }) => (profession === null ? [] : [profession]));
}
