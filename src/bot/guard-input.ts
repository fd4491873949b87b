import type { Context } from '../features/context.ts';
import { objection } from '../features/objection.ts';
import type { FieldErrors, Form, FormValues } from '../ui/form.ts';
import type { View } from '../ui/view.ts';

/** Checks every free text of a submitted form. The handler runs only when none is objected to. */
export function guardForm({ t }: Context, form: Form, values: FormValues): FieldErrors {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = values[field.id];
      if (field.kind !== 'text' && field.kind !== 'long-text') return [];
      const text = typeof value === 'string' ? value : (value ?? []).join(' ');
      const sentence = objection(text, field.guard, t);
      return sentence === undefined ? [] : [[field.id, sentence]];
    }),
  );
}

/** Checks what follows a command; shows it back so that nothing typed is lost. */
export function guardLine({ t }: Context, text: string): View | undefined {
  const sentence = objection(text, 'case', t);
  if (sentence === undefined) return undefined;
  return {
    fallback: sentence,
    blocks: [
      { kind: 'text', text: sentence },
      { kind: 'facts', facts: [{ label: t.guard.yourText, value: text }] },
    ],
  };
}
