import { z } from 'zod';
import type { FormValues } from '../../../ui/form.ts';

const option = z.object({ value: z.string() }).nullish();

/** One input as it comes back. Slack sends null or an empty list for what was left empty. */
const input = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: option,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

/** `view.state` of a submission: by block id, then by action id. */
export const viewState = z.object({ values: z.record(z.string(), z.record(z.string(), input)).default({}) });

/** What was entered, by field id; fields left empty are absent. */
export function formValues(state: z.infer<typeof viewState>): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const [field, actions] of Object.entries(state.values)) {
    const value = enteredIn(Object.values(actions)[0]);
    if (value !== undefined && value.length > 0) values[field] = value;
  }
  return values;
}

function enteredIn(entered: z.infer<typeof input> | undefined): string | readonly string[] | undefined {
  if (entered === undefined) return undefined;
  const one = entered.value ?? entered.selected_date ?? entered.selected_time ?? entered.selected_option?.value;
  return one ?? entered.selected_options?.map(({ value }) => value);
}
