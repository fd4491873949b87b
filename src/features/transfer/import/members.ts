import { isZone } from '../../../core/local-time.ts';
import { locale } from '../../../core/locale.ts';
import { followMember } from '../../practitioner/follow.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { profession } from '../../practitioner/profession.ts';
import { role } from '../../practitioner/role.ts';
import { confirmProfile, coordinators, practitionerById } from '../../practitioner/store.ts';
import { type Around, peopleCalled } from './around.ts';
import { type Importer, type Outcome, saysTheSame } from './importer.ts';
import type { Line } from './line.ts';

/**
 * Members come from the workspace: a file completes those who are there, as a coordinator does in their profile, and makes
 * nobody. Else somebody could become a member, and be told what is asked of that member, by taking a name in the chat.
 */
export async function importMembers(around: Around): Promise<Importer> {
  const { tx, careTeam, now, t, people } = around;
  const words = t.transfer.import;
  const seen = new Set<string>();
  const changed: string[] = [];

  async function complete(line: Line, { id }: Practitioner): Promise<Outcome> {
    const person = await practitionerById(tx, careTeam.id, id);
    if (person === undefined) return 'skip';
    const said = read(line, words);
    if (said.role !== undefined && (said.role === 'guest') !== (person.role === 'guest')) {
      line.refuse('role', words.memberGuest);
    }
    const wanted = {
      profession: person.profession,
      role: person.role,
      zone: person.zone,
      locale: person.locale,
      ...said,
    };
    if (line.isWrong) return 'refuse';
    if (saysTheSame({ ...person }, wanted)) return 'same';
    // An old file brings nothing back to somebody who left, and perhaps was erased.
    if (!person.active) {
      line.notes.push(words.memberLeft);
      return 'skip';
    }
    const { profession: job } = wanted;
    if (job === null) line.refuse('profession', words.professionMissing);
    const leads = person.role === 'coordinator' && wanted.role !== 'coordinator';
    if (leads && (await coordinators(tx, careTeam.id)).length === 1) line.refuse('role', t.fields.lastCoordinator);
    if (line.isWrong || job === null) return 'refuse';
    await confirmProfile(tx, careTeam.id, now, id, { ...wanted, profession: job });
    await followMember(tx, now, { ...person, ...wanted });
    changed.push(id);
    return 'change';
  }

  return {
    take: async (line) => {
      const byId = people.find(({ id }) => id === line.text('id'));
      const [person, ...others] = byId === undefined ? peopleCalled(people, line.needed('name')) : [byId];
      if (others.length > 0) line.refuse('name', words.several);
      if (person !== undefined && seen.has(person.id)) line.problems.push(words.twice);
      if (line.isWrong) return 'refuse';
      if (person === undefined) {
        line.notes.push(words.memberUnknown);
        return 'skip';
      }
      seen.add(person.id);
      return complete(line, person);
    },
    finish: async () => changed,
  };
}

/** What a line says of a member; an empty cell says nothing. */
function read(line: Line, words: Around['t']['transfer']['import']) {
  const zone = line.text('zone');
  if (zone !== '' && !isZone(zone)) line.refuse('zone', words.notZone);
  const said = {
    profession: line.choice('profession', profession, (t) => t.professions),
    role: line.choice('role', role, (t) => t.roles),
    locale: line.choice('language', locale, (t) => t.languages),
  };
  return {
    ...(said.profession !== null && { profession: said.profession }),
    ...(said.role !== null && { role: said.role }),
    ...(said.locale !== null && { locale: said.locale }),
    ...(zone !== '' && { zone }),
  };
}
