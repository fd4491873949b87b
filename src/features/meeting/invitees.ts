import type { PractitionerId } from '../../core/ids.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatList } from '../../i18n/format.ts';
import type { Option } from '../../ui/form.ts';
import type { Context } from '../context.ts';
import { type Refused, refuse } from '../define.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { type Profession, profession } from '../practitioner/profession.ts';

/** "everyone", "profession:nurse" or "person:<id>": the values of the field "who to invite". */
export const everyone = 'everyone';

/** The choices of that field: the whole team, the professions that somebody has, then everyone by name. */
export function inviteeOptions(people: readonly Practitioner[], t: Catalogue): readonly Option[] {
  const present = profession.options.filter((one) => people.some((person) => person.profession === one));
  return [
    { value: everyone, label: t.meeting.form.everyone, group: t.meeting.form.groupTeam },
    ...present.map((one) => ({
      value: `profession:${one}`,
      label: t.professions[one],
      group: t.meeting.form.groupProfessions,
    })),
    ...people.map((person) => ({
      value: `person:${person.id}`,
      label: person.displayName,
      group: t.meeting.form.groupPeople,
    })),
  ];
}

/** Whom a choice means, as of now. */
export interface Invitees {
  readonly people: readonly PractitionerId[];
  readonly professions: readonly Profession[];
  /** Chosen professions that nobody has. */
  readonly unfilled: readonly Profession[];
  /** Chosen values that name nobody of the team. */
  readonly unknown: readonly string[];
}

/** Reads the values of the field against the members of the team; each person once, in the members' order. */
export function readInvitees(values: readonly string[], people: readonly Practitioner[]): Invitees {
  const professions = profession.options.filter((one) => values.includes(`profession:${one}`));
  const known = new Set([
    everyone,
    ...professions.map((one) => `profession:${one}`),
    ...people.map((person) => `person:${person.id}`),
  ]);
  const chosen = people.filter(
    (person) =>
      values.includes(everyone) ||
      values.includes(`person:${person.id}`) ||
      (person.profession !== null && professions.includes(person.profession)),
  );
  return {
    people: chosen.map((person) => person.id),
    professions,
    unfilled: professions.filter((one) => !people.some((person) => person.profession === one)),
    unknown: values.filter((value) => !known.has(value)),
  };
}

/** Whom a form invites, or what is wrong with it; besides `already`, whom it names anyway, there must be somebody, or everyone. */
export function chosenInvitees(
  { t, locale }: Pick<Context, 't' | 'locale'>,
  values: readonly string[],
  people: readonly Practitioner[],
  already: readonly (PractitionerId | undefined)[],
): ({ readonly kind: 'ok' } & Invitees) | Refused {
  const invitees = readInvitees(values, people);
  if (invitees.unknown.length > 0) return refuse('invited', t.fields.unknownPerson);
  if (invitees.unfilled.length > 0) {
    const names = invitees.unfilled.map((one) => t.professions[one]);
    return refuse('invited', t.fields.nobodyOfProfession(formatList(names, locale)));
  }
  // The whole team may be one person today: whoever joins it is invited then (join.ts).
  const somebody = values.includes(everyone) || invitees.people.some((person) => !already.includes(person));
  if (!somebody) return refuse('invited', t.fields.nobody);
  return { kind: 'ok', ...invitees };
}
