import { z } from 'zod';
import type { Locale } from '../../core/locale.ts';
import { formatWeekday } from '../../i18n/format.ts';
import type { Field } from '../../ui/form.ts';

/** Monday to Friday, as a form sends them. */
const weekdays = ['1', '2', '3', '4', '5'] as const;

/** The working day that was chosen: 1 is Monday, 5 Friday. */
export function weekdayValue(error: string) {
  return z.enum(weekdays, { error }).transform(Number);
}

/** A choice of the working days. */
export function weekdayField(id: string, label: string, initial: number, locale: Locale): Field {
  const options = weekdays.map((value) => ({ value, label: formatWeekday(Number(value), locale) }));
  return { id, kind: 'choice', label, required: true, options, initial: String(initial) };
}
