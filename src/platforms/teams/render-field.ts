import type { Field, Option } from '../../ui/form.ts';
import type { Choice, Element, InputElement } from './card.ts';
import { clip } from './clip.ts';
import { inputId } from './form-values.ts';
import { inertRun } from './inert.ts';
import { type formSteps, limits } from './limits.ts';
import { renderText } from './render-text.ts';
import type { Sentences } from './sentences.ts';
import { datasetOf } from './suggestions.ts';

export interface FieldContext {
  readonly form: string;
  readonly context: string;
  readonly step: (typeof formSteps)[number];
  readonly sentences: Sentences;
  /** The sentence about what is wrong with this field. */
  readonly error?: string;
}

/** One input with its hint, and under it what is wrong with it. */
export function renderField(field: Field, context: FieldContext): Element[] {
  const { error, step, sentences } = context;
  return [
    // A ChoiceSet without choices is no valid input.
    ...('options' in field && field.options.length === 0
      ? renderText([{ strong: field.label }, '\n', sentences.noChoice], limits.heading)
      : [renderInput(field, context)]),
    ...under(renderText(field.hint ?? '', step.words, { isSubtle: true, size: 'Small' })),
    // The sign as well as the colour: not everybody sees the colour.
    ...under(error === undefined ? [] : renderText(`⚠ ${error}`, step.words, { color: 'Attention', weight: 'Bolder' })),
  ];
}

function under(elements: readonly Element[]): Element[] {
  return elements.map((element) => ({ ...element, spacing: 'None' }));
}

function renderInput(field: Field, context: FieldContext): InputElement {
  const { step, sentences } = context;
  const base = {
    id: inputId(field),
    label: clip(field.label, limits.heading),
    ...(field.required && { isRequired: true as const, errorMessage: sentences.required }),
  };
  switch (field.kind) {
    case 'text':
      return { type: 'Input.Text', ...base, maxLength: field.maxLength, ...textValue(field.initial, step.text) };
    case 'long-text':
      return {
        type: 'Input.Text',
        ...base,
        isMultiline: true,
        maxLength: field.maxLength,
        ...textValue(field.initial, step.text),
      };
    case 'date':
      return { type: 'Input.Date', ...base, ...value(field.initial) };
    case 'time':
      return { type: 'Input.Time', ...base, ...value(field.initial) };
    case 'number': {
      const errorMessage = sentences.between(field.min, field.max);
      return { type: 'Input.Number', ...base, errorMessage, min: field.min, max: field.max, ...value(field.initial) };
    }
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...base,
        ...choices(field.id, field.options, field.initial === undefined ? [] : [field.initial], context),
      };
    case 'choices':
      return {
        type: 'Input.ChoiceSet',
        ...base,
        isMultiSelect: true,
        ...choices(field.id, field.options, field.initial ?? [], context),
        // A list that holds one box to tick would hide it.
        ...(field.options.length === 1 && { style: 'expanded' as const }),
      };
    default:
      return field satisfies never;
  }
}

function value<T>(initial: T | undefined): { readonly value?: T } {
  return initial === undefined ? {} : { value: initial };
}

function textValue(initial: string | undefined, max: number): { readonly value?: string } {
  return initial === undefined ? {} : { value: clip(initial, max) };
}

function choices(field: string, options: readonly Option[], chosen: readonly string[], context: FieldContext) {
  const selected = new Set(chosen);
  const grouped = inGroups(options);
  // What is chosen already must be among the options that are sent, or it would be lost.
  const first = new Set([
    ...grouped.filter((option) => selected.has(option.value)),
    ...grouped.slice(0, context.step.choices),
  ]);
  const sent = grouped.filter((option) => first.has(option)).map(choice);
  return {
    wrap: true as const,
    choices: sent,
    ...(selected.size > 0 && { value: chosen.join(',') }),
    ...(sent.length < options.length
      ? {
          style: 'filtered' as const,
          'choices.data': {
            type: 'Data.Query' as const,
            dataset: datasetOf({ form: context.form, field, context: context.context }),
          },
        }
      : { style: 'compact' as const }),
  };
}

// A ChoiceSet has no groups: options of one group stand together and carry its name.
function inGroups(options: readonly Option[]): readonly Option[] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups.values()].flat();
}

/** An option as a choice of a ChoiceSet. */
function choice(option: Option): Choice {
  const title = option.group === undefined ? option.label : `${option.group} · ${option.label}`;
  return { title: clip(inertRun(title), limits.choiceTitle), value: option.value };
}
