import { z } from 'zod';
import { cleanLine, countedLength } from '../../core/clean-line.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { limits } from './model.ts';

// The fields that several forms about RCPs share, each with the sentence under it when it is wrong.

/** One line of text of at most `max` characters as a person counts them. */
export function lineValue(max: number, tooLong: (length: number, max: number) => string) {
  return z
    .string()
    .transform(cleanLine)
    .superRefine((text, context) => {
      const length = countedLength(text);
      if (length > max) context.addIssue({ code: 'custom', message: tooLong(length, max) });
    });
}

/** What an RCP is about. */
export function titleValue({ fields }: Catalogue) {
  return lineValue(limits.titleLength, fields.titleTooLong)
    .refine((text) => text !== '', { error: fields.title })
    .prefault('');
}

/** "yyyy-MM-dd", a date that exists. */
export function dateValue({ fields }: Catalogue) {
  return z.iso.date({ error: fields.date });
}

/** "HH:mm", 00:00 to 23:59. */
export function timeValue({ fields }: Catalogue) {
  return z.string({ error: fields.time }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: fields.time });
}

/** Whole minutes. */
export function durationValue({ fields }: Catalogue) {
  const error = fields.duration(limits.minMinutes, limits.maxMinutes);
  return z.coerce.number({ error }).int({ error }).min(limits.minMinutes, { error }).max(limits.maxMinutes, { error });
}

/** A room or a link; absent means not said. */
export function placeValue({ fields }: Catalogue) {
  return lineValue(limits.placeLength, fields.tooLong).default('');
}

/** The id in a choice of members (fields.ts, personOptions). */
export function personValue(error: string) {
  return z
    .string()
    .regex(/^person:/, { error })
    .transform((value) => value.slice('person:'.length));
}
