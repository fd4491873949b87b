import { z } from 'zod';
import { type Locale, locale } from '../../core/locale.ts';
import type { ButtonPayload } from '../../ui/view.ts';
import { type FormData, readValues } from './form-values.ts';

// What our cards carry, and how a click comes back. Action.Execute brings a verb and data; its fallback
// Action.Submit brings data alone, so there everything stands under one key that no input can have.

/** What a click on one of our cards means. */
export type Click =
  | { readonly kind: 'action'; readonly action: string; readonly payload: unknown }
  | ({ readonly kind: 'form'; readonly form: string; readonly context: string } & FormData)
  /** With the language of the form. */
  | { readonly kind: 'cancel'; readonly locale: Locale | undefined };

/** Verb and data of a button. */
export function buttonData(action: string, payload: ButtonPayload) {
  return { verb: action, data: { p: payload }, submit: { diapason: { action, p: payload } } };
}

/** Verb and data of a form's submission; the client adds the inputs to the data. */
export function formData(form: string, context: string) {
  return { verb: `form:${form}`, data: { context }, submit: { diapason: { form, context } } };
}

/** Verb and data of a form's cancel button. */
export function cancelData(locale: Locale) {
  return { verb: 'cancel:', data: { locale }, submit: { diapason: { cancel: true, locale } } };
}

const formLocale = locale.optional().catch(undefined);

const submitted = z.object({
  diapason: z.union([
    z.object({ form: z.string().min(1), context: z.string() }),
    z.object({ action: z.string().min(1), p: z.unknown().optional() }),
    z.object({ cancel: z.literal(true), locale: formLocale }),
  ]),
});

/** The click behind the data of an Action.Submit or a dialog; undefined when it is none of ours. */
export function readSubmit(data: unknown): Click | undefined {
  const parsed = submitted.safeParse(data);
  if (!parsed.success) return undefined;
  const click = parsed.data.diapason;
  if ('form' in click) return { kind: 'form', form: click.form, context: click.context, ...readValues(data) };
  if ('action' in click) return { kind: 'action', action: click.action, payload: click.p };
  return { kind: 'cancel', locale: click.locale };
}

const executed = z.object({
  action: z.object({
    verb: z.string().min(1),
    data: z.looseObject({ context: z.string().catch(''), p: z.unknown().optional() }).catch({ context: '' }),
  }),
});

/** The click behind the value of an adaptiveCard/action invoke; undefined when it is none of ours. */
export function readExecute(value: unknown): Click | undefined {
  const parsed = executed.safeParse(value);
  if (!parsed.success) return undefined;
  const { verb, data } = parsed.data.action;
  if (verb.startsWith('cancel:')) return { kind: 'cancel', locale: formLocale.parse(data['locale']) };
  if (!verb.startsWith('form:')) return { kind: 'action', action: verb, payload: data.p };
  return { kind: 'form', form: verb.slice('form:'.length), context: data.context, ...readValues(data) };
}
