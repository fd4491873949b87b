import type { types } from '@slack/bolt';
import type { Field, Option } from '../../../ui/form.ts';
import { limits } from '../limits.ts';
import { cut } from './cut.ts';
import { choicesOf, optionOf } from './options.ts';
import { plain } from './text-object.ts';

/** The action id of every input; the field is told by its block id. */
const inputAction = 'value';

/** One input of a modal. `block_id` is the field's id: errors and values come and go by it. */
export function inputBlock(field: Field): types.InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: plain(field.label, limits.input.label),
    ...(field.hint === undefined || field.hint === '' ? {} : { hint: plain(field.hint, limits.input.hint) }),
    optional: !field.required,
    element: elementOf(field),
  };
}

function elementOf(field: Field): types.InputBlock['element'] {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return textInput(field);
    case 'date':
      return { type: 'datepicker', action_id: inputAction, ...when(date(field.initial), (d) => ({ initial_date: d })) };
    case 'time':
      return { type: 'timepicker', action_id: inputAction, ...when(time(field.initial), (t) => ({ initial_time: t })) };
    case 'number':
      return numberInput(field);
    case 'choice': {
      const initial = field.options.find((option) => option.value === field.initial);
      const chosen = when(initial, (option) => ({ initial_option: optionOf(option) }));
      if (needsSearch(field.options)) {
        return { type: 'external_select', action_id: inputAction, min_query_length: 0, ...chosen };
      }
      return { type: 'static_select', action_id: inputAction, ...choicesOf(field.options), ...chosen };
    }
    case 'choices': {
      const wanted = field.initial ?? [];
      const initial = field.options.filter((option) => wanted.includes(option.value)).map(optionOf);
      const chosen = initial.length > 0 ? { initial_options: initial } : {};
      if (fitsOnScreen(field.options)) {
        return { type: 'checkboxes', action_id: inputAction, options: field.options.map(optionOf), ...chosen };
      }
      if (needsSearch(field.options)) {
        return { type: 'multi_external_select', action_id: inputAction, min_query_length: 0, ...chosen };
      }
      return { type: 'multi_static_select', action_id: inputAction, ...choicesOf(field.options), ...chosen };
    }
    default:
      return field satisfies never;
  }
}

/** Few enough to be ticked at sight; boxes cannot be grouped. */
function fitsOnScreen(options: readonly Option[]): boolean {
  const few = options.length > 0 && options.length <= limits.checkboxes;
  return few && options.every((option) => option.group === undefined);
}

/** More options than a list may hold, or none (which Slack refuses in a list): they are asked for while typing. */
function needsSearch(options: readonly Option[]): boolean {
  return options.length === 0 || options.length > limits.select.options;
}

function textInput(field: Field & { kind: 'text' | 'long-text' }): types.PlainTextInput {
  const max = Math.min(field.maxLength, limits.input.text);
  return {
    type: 'plain_text_input',
    action_id: inputAction,
    multiline: field.kind === 'long-text',
    max_length: max,
    // Slack refuses an initial value that is longer than what may be typed.
    ...when(field.initial === '' ? undefined : field.initial, (text) => ({ initial_value: cut(text, max) })),
  };
}

function numberInput(field: Field & { kind: 'number' }): types.NumberInput {
  const { initial, min, max } = field;
  const allowed = initial !== undefined && initial >= min && initial <= max;
  const whole = [min, max, allowed ? initial : min].every(Number.isInteger);
  return {
    type: 'number_input',
    action_id: inputAction,
    is_decimal_allowed: !whole,
    min_value: String(min),
    max_value: String(max),
    ...(allowed ? { initial_value: String(initial) } : {}),
  };
}

function date(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function time(text: string | undefined): string | undefined {
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
}

/** Properties that exist only together with a value: Slack refuses `undefined` and empty ones. */
function when<T, R extends object>(value: T | undefined, then: (value: T) => R): R | Record<never, never> {
  return value === undefined ? {} : then(value);
}
