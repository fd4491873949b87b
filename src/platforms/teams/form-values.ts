import { z } from 'zod';
import type { Field, FormValues } from '../../ui/form.ts';

/** What was typed into a form. */
export interface FormData {
  readonly values: FormValues;
}

// The prefix keeps a field apart from our own keys, and tells a list from a single value: a submission
// brings every value as one string, several choices joined by commas.
const ONE = 'f_';
const MANY = 'm_';

/** The id of a field's input on a card. */
export function inputId(field: Field): string {
  return `${field.kind === 'choices' ? MANY : ONE}${field.id}`;
}

const inputs = z.record(z.string(), z.unknown()).catch({});

/** The values of our inputs in the data of a submission; inputs without a value are left out. */
export function readValues(data: unknown): FormData {
  const values: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries(inputs.parse(data))) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.trim() === '') continue;
    if (key.startsWith(ONE)) values[key.slice(ONE.length)] = text;
    if (key.startsWith(MANY)) values[key.slice(MANY.length)] = text.split(',').filter((part) => part !== '');
  }
  return { values };
}
