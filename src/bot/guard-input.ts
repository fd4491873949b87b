import type { Context } from '../features/context.ts';
import { examine } from '../features/objection.ts';
import { cautionSentences, type Examined, refusalSentence } from '../features/objection-words.ts';
import { UserError } from '../i18n/user-error.ts';
import type { FieldErrors, Form, FormValues } from '../ui/form.ts';

/** What the guard found in a form. */
export interface GuardedForm {
  /** By field; the handler runs only when there are none. */
  readonly errors: FieldErrors;
  /** The texts that are to be read again, with the sentence about each. */
  readonly warned: readonly Examined[];
  readonly cautions: readonly string[];
}

/** Checks every free text of a submitted form. */
export async function guardForm(context: Context, form: Form, values: FormValues): Promise<GuardedForm> {
  await guardStrays(context, form, values);
  const { t } = context;
  const errors: Record<string, string> = {};
  const warned: Examined[] = [];
  const cautions: string[] = [];
  for (const field of form.fields) {
    if (field.kind !== 'text' && field.kind !== 'long-text') continue;
    const examined = await examine(context, written(values[field.id]), field.guard);
    const refusal = refusalSentence(examined, t);
    if (refusal !== undefined) errors[field.id] = refusal;
    const caution = cautionSentences(examined, t);
    if (caution === undefined) continue;
    warned.push(examined);
    cautions.push(t.objection.cautionOf(field.label, caution));
  }
  return { errors, warned, cautions };
}

/** A field that was there when the form was opened and is not now has no guard of its own: it gets the strictest. */
async function guardStrays(context: Context, { fields }: Form, values: FormValues): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    if (fields.some((field) => field.id === id)) continue;
    const { findings } = await examine(context, written(value), 'case');
    if (findings.length > 0) throw new UserError('form-outdated');
  }
}

function written(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(' ');
}
