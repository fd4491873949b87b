import type { PractitionerId } from '../../core/ids.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Option } from '../../ui/form.ts';
import { type Refused, refuse } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Profession, profession } from '../practitioner/profession.ts';
import { taskLimits } from './model.ts';

/** Who is to do a task: people, or whoever of a profession takes it. */
export interface Owners {
  readonly owners: readonly PractitionerId[];
  readonly pool: Profession | null;
}

/** The choices of the field "who": the professions that somebody has, then everyone by name. */
export function ownerOptions(people: readonly Practitioner[], t: Catalogue): readonly Option[] {
  const present = profession.options.filter((one) => people.some((person) => person.profession === one));
  return [
    ...people.map(({ id, displayName }) => ({
      value: `person:${id}`,
      label: displayName,
      group: t.meeting.form.groupPeople,
    })),
    ...present.map((one) => ({
      value: `profession:${one}`,
      label: t.task.form.anyOf(t.professions[one]),
      group: t.meeting.form.groupProfessions,
    })),
  ];
}

/** What the field shows for these owners. */
export function ownerValues({ owners, pool }: Owners): readonly string[] {
  if (owners.length > 0) return owners.map((id) => `person:${id}`);
  return pool === null ? [] : [`profession:${pool}`];
}

/** Reads the field `field` against the members of the team: some people, one profession, or nobody yet. */
export function readOwners(
  field: string,
  values: readonly string[],
  people: readonly Practitioner[],
  t: Catalogue,
): ({ readonly kind: 'ok' } & Owners) | Refused {
  const owners = people.filter(({ id }) => values.includes(`person:${id}`)).map(({ id }) => id);
  const pools = profession.options.filter((one) => values.includes(`profession:${one}`));
  if (owners.length + pools.length < new Set(values).size) return refuse(field, t.fields.unknownPerson);
  if (owners.length > taskLimits.owners) return refuse(field, t.task.form.tooManyOwners(taskLimits.owners));
  const [pool = null, ...more] = pools;
  if (more.length > 0 || (pool !== null && owners.length > 0)) return refuse(field, t.task.form.peopleOrProfession);
  if (pool !== null && !people.some((person) => person.profession === pool)) {
    return refuse(field, t.fields.nobodyOfProfession(t.professions[pool]));
  }
  return { kind: 'ok', owners, pool };
}
