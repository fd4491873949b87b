import type { Context } from '../features/context.ts';
import { activePractitioners } from '../features/practitioner/store.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { inspect } from '../privacy/guard.ts';
import type { FieldErrors, Form, FormValues, GuardField } from '../ui/form.ts';
import type { View } from '../ui/view.ts';

/** The sentence about what must not be written, for its author alone; undefined when the text may pass. */
function objection(
  text: string,
  field: GuardField,
  people: readonly string[],
  { guard }: Catalogue,
): string | undefined {
  const found = inspect(text, { field, people }).find((finding) => finding.level === 'block');
  if (found === undefined) return undefined;
  return `${guard[found.rule](text.slice(found.start, found.end))} ${guard.intro}`;
}

/** Checks every free text of a submitted form. The handler runs only when none is objected to. */
export async function guardForm(context: Context, form: Form, values: FormValues): Promise<FieldErrors> {
  const people = await names(context);
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = values[field.id];
      if (field.kind !== 'text' && field.kind !== 'long-text') return [];
      const text = typeof value === 'string' ? value : (value ?? []).join(' ');
      const sentence = objection(text, field.guard, people, context.t);
      return sentence === undefined ? [] : [[field.id, sentence]];
    }),
  );
}

/** Checks what follows a command; shows it back so that nothing typed is lost. */
export async function guardLine(context: Context, text: string): Promise<View | undefined> {
  if (text === '') return undefined;
  const sentence = objection(text, 'case', await names(context), context.t);
  if (sentence === undefined) return undefined;
  return {
    fallback: sentence,
    blocks: [
      { kind: 'text', text: sentence },
      { kind: 'facts', facts: [{ label: context.t.guard.yourText, value: text }] },
    ],
  };
}

async function names({ tx, careTeam }: Context): Promise<readonly string[]> {
  return (await activePractitioners(tx, careTeam.id)).map((person) => person.displayName);
}
