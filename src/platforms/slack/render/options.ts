import type { types } from '@slack/bolt';
import type { Option } from '../../../ui/form.ts';
import { limits } from '../limits.ts';
import { plain } from './text-object.ts';

type Choices = { options: types.PlainTextOption[] } | { option_groups: OptionGroup[] };
interface OptionGroup {
  label: types.PlainTextElement;
  options: types.PlainTextOption[];
}

/** One option. A value that is too long would come back as another one, so it is a mistake of the feature. */
export function optionOf(option: Option): types.PlainTextOption {
  if (option.value.length > limits.select.optionValue) throw new RangeError('the value of an option is too long');
  const label = option.label.trim() === '' ? option.value : option.label;
  return { text: plain(label, limits.select.optionLabel), value: option.value };
}

/** Options as Slack wants them: a flat list, or groups as soon as one option has a group. At most 100 of them. */
export function choicesOf(all: readonly Option[]): Choices {
  const options = all.slice(0, limits.select.options);
  if (options.every((option) => option.group === undefined)) return { options: options.map(optionOf) };
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const label = option.group ?? '';
    groups.set(label, [...(groups.get(label) ?? []), option]);
  }
  return {
    option_groups: [...groups].map(([label, members]) => ({
      label: plain(label, limits.select.groupLabel),
      options: members.map(optionOf),
    })),
  };
}
