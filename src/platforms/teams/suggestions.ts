import { z } from 'zod';
import type { Option } from '../../ui/form.ts';
import { limits } from './limits.ts';

/** The field whose options are looked up while somebody types. */
export interface SuggestedField {
  readonly form: string;
  readonly field: string;
  readonly context: string;
}

/** The name of a field's options as a data set of ours; it comes back with each look-up. */
export function datasetOf({ form, field, context }: SuggestedField): string {
  return ['diapason', form, field, context].map(encodeURIComponent).join('/');
}

const search = z.object({ queryText: z.string().catch(''), dataset: z.string() });

/** What an application/search invoke looks for; undefined when it is none of our fields. */
export function readSearch(value: unknown): (SuggestedField & { readonly query: string }) | undefined {
  const { data } = search.safeParse(value);
  const [owner, form, field, context] = data?.dataset.split('/').map(decoded) ?? [];
  if (data === undefined || owner !== 'diapason' || !form || !field) return undefined;
  return { form, field, context: context ?? '', query: data.queryText };
}

/** The answer to a look-up. */
export function searchAnswer(options: readonly Option[]): object {
  const results = options.slice(0, limits.suggestions).map(({ value, label }) => ({ value, title: label }));
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
