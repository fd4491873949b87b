import type { Text } from './text.ts';

export interface Option {
  /** At most 75 characters. */
  readonly value: string;
  readonly label: string;
  /** Options of the same group stand together under this title. */
  readonly group?: string;
}

/** Which strictness the privacy guard applies to a free text. */
export type GuardField = 'free' | 'case' | 'directory';

interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** One input, as data. Initial values come back in the shape in which they are submitted. */
export type Field = FieldBase &
  (
    | { readonly kind: 'text'; readonly maxLength: number; readonly guard: GuardField; readonly initial?: string }
    | { readonly kind: 'long-text'; readonly maxLength: number; readonly guard: GuardField; readonly initial?: string }
    /** "yyyy-MM-dd", a calendar date without a zone. */
    | { readonly kind: 'date'; readonly initial?: string }
    /** "HH:mm", a wall-clock time without a zone. */
    | { readonly kind: 'time'; readonly initial?: string }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly initial?: number }
    | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial?: string }
    | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly initial?: readonly string[] }
  );

/** A choice that has to be made; `labels` gives the words of each value, in the order in which they are shown. */
export function choice<V extends string>(
  id: string,
  label: string,
  labels: Readonly<Record<V, string>>,
  initial: NoInfer<V>,
): Field {
  const options = Object.entries<string>(labels).map(([value, said]) => ({ value, label: said }));
  return { id, kind: 'choice', label, required: true, options, initial };
}

/** What the platform hands back: one entry per field that has a value; several for `choices`. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** One sentence per field that is wrong, by field id. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A form, platform-neutral: a modal on Slack, a card with inputs on Teams. At most 8 fields. */
export interface Form {
  /** The id of a defineForm. */
  readonly id: string;
  /** Comes back unchanged at submission: ids only, as JSON, at most 1,500 characters. */
  readonly context: string;
  readonly title: string;
  readonly intro?: Text;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly fields: readonly Field[];
}

/** The same form with what was typed put back in, so that nothing is lost when it is shown again. */
export function withValues(form: Form, values: FormValues): Form {
  return { ...form, fields: form.fields.map((field) => withValue(field, values[field.id])) };
}

/** What submitting the form untouched would send. */
export function initialValues(form: Form): FormValues {
  return Object.fromEntries(
    form.fields.flatMap(({ id, initial }) => {
      if (initial === undefined) return [];
      return [[id, typeof initial === 'number' ? String(initial) : initial]];
    }),
  );
}

/** The form with these values filled in and everything else as it is. */
export function filledIn(form: Form, values: FormValues): Form {
  const fill = (field: Field) => (values[field.id] === undefined ? field : withValue(field, values[field.id]));
  return { ...form, fields: form.fields.map(fill) };
}

function withValue(field: Field, value: string | readonly string[] | undefined): Field {
  const one = typeof value === 'string' ? value : value?.[0];
  switch (field.kind) {
    case 'choices': {
      const { initial: _, ...rest } = field;
      return value === undefined ? rest : { ...rest, initial: typeof value === 'string' ? [value] : value };
    }
    case 'number': {
      const { initial: _, ...rest } = field;
      const number = Number(one);
      return one === undefined || Number.isNaN(number) ? rest : { ...rest, initial: number };
    }
    case 'text':
    case 'long-text':
    case 'date':
    case 'time':
    case 'choice': {
      const { initial: _, ...rest } = field;
      return one === undefined ? rest : { ...rest, initial: one };
    }
    default:
      return field satisfies never;
  }
}
