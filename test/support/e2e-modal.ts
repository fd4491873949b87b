import { z } from 'zod';

const option = z.looseObject({ value: z.string(), text: z.object({ text: z.string() }) });
const element = z.object({
  type: z.string(),
  action_id: z.string(),
  initial_value: z.string().optional(),
  initial_date: z.string().optional(),
  initial_time: z.string().optional(),
  initial_option: option.optional(),
  initial_options: z.array(option).optional(),
  options: z.array(option).optional(),
  option_groups: z.array(z.object({ options: z.array(option) })).optional(),
});
type Element = z.infer<typeof element>;

/** A modal as views.open or response_action carries it. */
export const modal = z.looseObject({
  callback_id: z.string().optional(),
  private_metadata: z.string().optional(),
  title: z.object({ text: z.string() }),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional(), element: element.optional() })),
});
export type Modal = z.infer<typeof modal>;

/** What somebody enters: a text, a date, a time, a number, one option's value, or several. */
export type Entry = string | readonly string[];

/** `view.state.values` of a person who leaves every field as it was shown but those of `entries`. */
export function filledIn(
  view: Modal,
  entries: Readonly<Record<string, Entry>> = {},
): Record<string, Record<string, unknown>> {
  const inputs = view.blocks.flatMap(({ block_id, element }) =>
    block_id === undefined || element === undefined ? [] : [{ id: block_id, element }],
  );
  const unknown = Object.keys(entries).filter((field) => !inputs.some(({ id }) => id === field));
  if (unknown.length > 0) throw new Error(`the modal "${view.title.text}" has no field ${unknown.join(', ')}`);
  return Object.fromEntries(
    inputs.map(({ id, element }) => [id, { [element.action_id]: stateOf(element, entries[id]) }]),
  );
}

/** The fields of a modal that a person fills in. */
export function fieldsOf(view: Modal): string[] {
  return view.blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id !== undefined ? [block_id] : []));
}

/** The labels that one field offers. */
export function labelsOf(view: Modal, field: string): string[] {
  const found = view.blocks.find(({ block_id }) => block_id === field)?.element;
  return found === undefined ? [] : optionsOf(found).map(({ text }) => text.text);
}

/** The value of the one option of a field whose label contains these words. */
export function optionNamed(view: Modal, field: string, words: string): string {
  const found = view.blocks.find(({ block_id }) => block_id === field)?.element;
  const [only, ...others] = (found === undefined ? [] : optionsOf(found)).filter(({ text }) =>
    text.text.includes(words),
  );
  if (only === undefined || others.length > 0) throw new Error(`not one option with "${words}" in ${field}`);
  return only.value;
}

/** How Slack reports one input. Source: docs.slack.dev/reference/views#block-state */
function stateOf(element: Element, entry: Entry | undefined): unknown {
  const { type } = element;
  const one = typeof entry === 'string' ? entry : entry?.[0];
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { type, value: one ?? element.initial_value ?? null };
    case 'datepicker':
      return { type, selected_date: one ?? element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: one ?? element.initial_time ?? null };
    case 'static_select':
      return { type, selected_option: one === undefined ? (element.initial_option ?? null) : chosen(element, one) };
    case 'checkboxes':
    case 'multi_static_select': {
      const many = typeof entry === 'string' ? [entry] : entry;
      return { type, selected_options: many?.map((value) => chosen(element, value)) ?? element.initial_options ?? [] };
    }
    default:
      throw new Error(`no test fills in a ${type} yet`);
  }
}

/** Nobody can choose what is not shown. */
function chosen(element: Element, value: string) {
  const all = optionsOf(element);
  const found = all.find((one) => one.value === value);
  if (found === undefined) throw new Error(`no option ${value} among ${all.map((one) => one.value).join(', ')}`);
  return found;
}

function optionsOf({ options, option_groups }: Element) {
  return options ?? option_groups?.flatMap((group) => group.options) ?? [];
}
