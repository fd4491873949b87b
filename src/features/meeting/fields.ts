import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field, Option } from '../../ui/form.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { limits } from './model.ts';

// The inputs that several forms about RCPs share; values.ts reads what comes back.

/** Date, time, length and place of an RCP, filled with these values; "" means no place yet. */
export function scheduleFields(
  { meeting: { form: words } }: Catalogue,
  initial: { readonly date: string; readonly time: string; readonly duration: number; readonly place: string },
): readonly Field[] {
  return [
    { id: 'date', kind: 'date', label: words.date, required: true, initial: initial.date },
    { id: 'time', kind: 'time', label: words.time, required: true, initial: initial.time },
    durationField(words.duration, initial.duration),
    {
      id: 'place',
      kind: 'text',
      label: words.place,
      required: false,
      maxLength: limits.placeLength,
      guard: 'free',
      initial: initial.place,
    },
  ];
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
