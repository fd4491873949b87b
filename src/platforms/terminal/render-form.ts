import type { Field, FieldErrors, Form, Option } from '../../ui/form.ts';
import { framed, headingLines, indented, textLines } from './lines.ts';
import { type Line, paint, piece } from './piece.ts';
import { frameWidth, type RenderOptions } from './render-view.ts';
import { safeLine } from './safe-text.ts';
import { flow } from './wrap.ts';

/** Longer choices show what is chosen and how many there are: on Slack and Teams they open as a list. */
const longestOpenChoice = 12;

/** A form as a person sees it before sending it; `errors` stand under the fields that they are about. */
export function renderForm(form: Form, options: RenderOptions, errors: FieldErrors = {}): string {
  const width = frameWidth(options);
  const parts = [
    headingLines(form.title, width - 2),
    ...(form.intro === undefined ? [] : [textLines(form.intro, width - 2)]),
    ...form.fields.map((field) => fieldLines(field, errors[field.id], width - 2)),
    flow(
      [[piece(`[${safeLine(form.submitLabel)}]`, 'primary')], [piece(`[${safeLine(form.cancelLabel)}]`, 'button')]],
      width - 2,
    ),
  ];
  const lines = parts.flatMap((part, index) => (index === 0 ? part : [[], ...part]));
  return framed(lines, width)
    .map((line) => paint(line, options.colour))
    .join('\n');
}

function fieldLines(field: Field, error: string | undefined, width: number): readonly Line[] {
  return [
    ...textLines([{ strong: field.required ? `${field.label} *` : field.label }], width),
    ...indented(inputLines(field, width - 2), [piece('  ')]),
    ...(field.hint === undefined ? [] : indented(textLines(field.hint, width - 2, 'dim'), [piece('  ')])),
    ...(error === undefined ? [] : indented(textLines(error, width - 4, 'danger'), [piece('  ⚠ ', 'danger')])),
  ];
}

function inputLines(field: Field, width: number): readonly Line[] {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'date':
    case 'time':
      return textLines(`[ ${field.initial ?? '…'} ]`, width);
    case 'number':
      return textLines(`[ ${field.initial ?? '…'} ] (${field.min}–${field.max})`, width);
    case 'choice':
      return choiceLines(field.options, field.initial === undefined ? [] : [field.initial], ['(•)', '( )'], width);
    case 'choices':
      return choiceLines(field.options, field.initial ?? [], ['[x]', '[ ]'], width);
    default:
      return field satisfies never;
  }
}

function choiceLines(
  options: readonly Option[],
  chosen: readonly string[],
  [on, off]: readonly [on: string, off: string],
  width: number,
): readonly Line[] {
  const marked = (option: Option): Line => {
    const isChosen = chosen.includes(option.value);
    return [piece(`${isChosen ? on : off} ${safeLine(option.label)}`, isChosen ? 'strong' : 'plain')];
  };
  if (options.length > longestOpenChoice) {
    const shown = options.filter(({ value }) => chosen.includes(value)).map(marked);
    return flow([...shown, [piece('[ ▾ ]', 'button')], [piece(`(${options.length})`, 'dim')]], width);
  }
  if (options.length === 0) return [[piece('[ ▾ ]', 'button')]];
  return groupsOf(options).flatMap(([group, members]) => [
    ...(group === undefined ? [] : textLines(group, width, 'dim')),
    ...flow(members.map(marked), width),
  ]);
}

function groupsOf(options: readonly Option[]): readonly (readonly [group: string | undefined, members: Option[]])[] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}
