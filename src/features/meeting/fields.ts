import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field, Option } from '../../ui/form.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { everyone, inviteeOptions } from './invitees.ts';
import { limits, meetingType } from './model.ts';

// The inputs that several forms about RCPs share; values.ts reads what comes back.

/** One of the three types. */
export function typeField({ meeting: { form: words }, meetingTypes }: Catalogue): Field {
  return {
    id: 'type',
    kind: 'choice',
    label: words.type,
    required: true,
    options: meetingType.options.map((value) => ({ value, label: meetingTypes[value] })),
    initial: 'complex-case',
  };
}

/** What an RCP is about. */
export function titleField({ meeting: { form: words } }: Catalogue, initial?: string): Field {
  return {
    id: 'title',
    kind: 'text',
    label: words.subject,
    hint: words.subjectHint,
    required: true,
    maxLength: limits.titleLength,
    guard: 'case',
    ...(initial !== undefined && { initial }),
  };
}

/** Who is invited: everyone unless less is chosen. */
export function invitedField(t: Catalogue, people: readonly Practitioner[]): Field {
  const { form: words } = t.meeting;
  return {
    id: 'invited',
    kind: 'choices',
    label: words.invited,
    hint: words.invitedHint,
    required: true,
    options: inviteeOptions(people, t),
    initial: [everyone],
  };
}

/** Date, time, length and place of an RCP, filled with these values; "" means no place yet. */
export function scheduleFields(
  t: Catalogue,
  initial: { readonly date: string; readonly time: string; readonly duration: number; readonly place: string },
): readonly Field[] {
  const { form: words } = t.meeting;
  return [
    { id: 'date', kind: 'date', label: words.date, required: true, initial: initial.date },
    { id: 'time', kind: 'time', label: words.time, required: true, initial: initial.time },
    durationField(words.duration, initial.duration),
    placeField(t, initial.place),
  ];
}

/** A room or a link. */
export function placeField({ meeting: { form: words } }: Catalogue, initial: string): Field {
  return {
    id: 'place',
    kind: 'text',
    label: words.place,
    required: false,
    maxLength: limits.placeLength,
    guard: 'free',
    initial,
  };
}

/** A length in minutes. */
export function durationField(label: string, initial: number): Field {
  const { minMinutes: min, maxMinutes: max } = limits;
  return { id: 'duration', kind: 'number', label, required: true, min, max, initial };
}

/** Members to choose one of, by name. */
export function personOptions(people: readonly Pick<Practitioner, 'id' | 'displayName'>[]): readonly Option[] {
  return people.map(({ id, displayName }) => ({ value: `person:${id}`, label: displayName }));
}
