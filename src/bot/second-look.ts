import { createHash } from 'node:crypto';
import { type Examined, warnedSpans } from '../features/objection-words.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { type Field, type Form, type FormValues, withValues } from '../ui/form.ts';

/** The box « J’ai relu », which the bot adds to a form with a warning; no form has a field of that name. */
export const secondLookId = 'guard-second-look';

/** As many codes as fit into the value of one option. */
const most = 15;

/** What was typed into the fields of the form, and the passages that were ticked as read again. */
export function splitSecondLook(sent: FormValues): { readonly values: FormValues; readonly ticked: readonly string[] } {
  const { [secondLookId]: tick = [], ...values } = sent;
  return { values, ticked: [tick].flat().flatMap((value) => value.split(separator)) };
}

/** Whether every passage with a warning has been shown and ticked: a tick says nothing of what was written since. */
export function readAgain(warned: readonly Examined[], ticked: readonly string[]): boolean {
  return codesOf(warned).every((code) => ticked.includes(code));
}

/** The form with what was typed put back in and, while there is something to read again, the box. */
export function withSecondLook(
  form: Form,
  values: FormValues,
  warned: readonly Examined[],
  ticked: readonly string[],
  { objection }: Catalogue,
): Form {
  const filled = withValues(form, values);
  if (warned.length === 0) return filled;
  const value = codesOf(warned).join(separator);
  const box: Field = {
    id: secondLookId,
    kind: 'choices',
    label: objection.secondLook,
    hint: objection.secondLookHint,
    // Whoever changes the text instead has nothing to tick.
    required: false,
    options: [{ value, label: objection.readAgain }],
    ...(readAgain(warned, ticked) && { initial: [value] }),
  };
  return { ...filled, fields: [...filled.fields, box] };
}

const separator = '.';

/** A few characters for each passage, so that what comes back says what was shown without repeating it. */
function codesOf(warned: readonly Examined[]): readonly string[] {
  const spans = [...new Set(warned.flatMap(warnedSpans))].slice(0, most);
  return spans.map((span) => createHash('sha256').update(span).digest('base64url').slice(0, 4));
}
