import { z } from 'zod';
import { guestId, practitionerId } from '../../core/ids.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { attendanceMode } from '../attendance/model.ts';
import { type Guest, guestLimits } from '../guest/model.ts';
import { lineValue, timeValue } from '../meeting/values.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { profession } from '../practitioner/profession.ts';

/** The inputs of « Émarger pour… »; `arrival` is proposed as "HH:mm". */
export function registerFields(
  t: Catalogue,
  from: {
    readonly people: readonly Practitioner[];
    readonly guests: readonly Guest[];
    readonly arrival: string;
  },
): readonly Field[] {
  const { people, guests, arrival } = from;
  const words = t.session.register;
  const announced: Field = {
    id: 'guests',
    kind: 'choices',
    label: words.guests,
    required: false,
    options: guests.map(({ id, name }) => ({ value: id, label: name })),
  };
  return [
    {
      id: 'people',
      kind: 'choices',
      label: words.people,
      required: false,
      options: people.map(({ id, displayName }) => ({ value: id, label: displayName })),
    },
    // A list without a choice is no field.
    ...(guests.length === 0 ? [] : [announced]),
    {
      id: 'mode',
      kind: 'choice',
      label: words.mode,
      required: true,
      options: attendanceMode.options.map((value) => ({ value, label: t.session.modes[value] })),
      initial: 'present',
    },
    { id: 'arrival', kind: 'time', label: words.arrival, required: true, initial: arrival },
    {
      id: 'leaving',
      kind: 'time',
      label: words.leaving,
      hint: words.leavingHint,
      required: false,
    },
    {
      id: 'guestName',
      kind: 'text',
      label: words.guestName,
      required: false,
      maxLength: guestLimits.nameLength,
      guard: 'directory',
    },
    {
      id: 'guestProfession',
      kind: 'choice',
      label: words.guestProfession,
      required: false,
      options: profession.options.map((value) => ({ value, label: t.professions[value] })),
    },
    {
      id: 'guestOrganisation',
      kind: 'text',
      label: words.guestOrganisation,
      required: false,
      maxLength: guestLimits.organisationLength,
      guard: 'directory',
    },
  ];
}

export function registerValues(t: Catalogue) {
  const { choice, tooLong } = t.fields;
  return z.object({
    people: z.array(practitionerId, { error: choice }).default([]),
    guests: z.array(guestId, { error: choice }).default([]),
    mode: z.enum(attendanceMode.options, { error: choice }),
    arrival: timeValue(t),
    leaving: timeValue(t).optional(),
    guestName: lineValue(guestLimits.nameLength, tooLong).default(''),
    guestProfession: z.enum(profession.options, { error: choice }).optional(),
    guestOrganisation: lineValue(guestLimits.organisationLength, tooLong).default(''),
  });
}
export type RegisterValues = z.infer<ReturnType<typeof registerValues>>;
