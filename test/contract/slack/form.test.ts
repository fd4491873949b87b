import { describe, expect, it } from 'vitest';
import { renderModal } from '../../../src/platforms/slack/render/modal.ts';
import type { Field, Form, Option } from '../../../src/ui/form.ts';
import { modalProblems, seen } from '../../support/slack-blocks.ts';
import { cases, times } from './samples.ts';

const optionsOf = (text: string, count: number, grouped: boolean): Option[] =>
  times(count, (index) => ({
    value: `v${index}`,
    label: text,
    ...(grouped && index > 0 ? { group: `${text} ${index % 3}` } : {}),
  }));

function fieldsOf(text: string, count: number, grouped: boolean): Field[] {
  const base = { label: text, hint: text, required: count === 1 };
  const options = optionsOf(text, count, grouped);
  return [
    { ...base, id: 'text', kind: 'text', maxLength: 200, guard: 'free', initial: text },
    { ...base, id: 'long', kind: 'long-text', maxLength: 5000, guard: 'case', initial: text },
    { ...base, id: 'date', kind: 'date', initial: text === '' ? '2026-04-22' : text },
    { ...base, id: 'time', kind: 'time', initial: text === '' ? '13:30' : text },
    { ...base, id: 'number', kind: 'number', min: 5, max: 240, initial: count },
    { ...base, id: 'choice', kind: 'choice', options, initial: 'v0' },
    { ...base, id: 'choices', kind: 'choices', options, initial: ['v0', 'v1', 'v100', 'gone'] },
  ];
}

const formOf = (text: string, fields: readonly Field[]): Form => ({
  id: 'meeting.plan',
  context: '{}',
  title: text,
  intro: text,
  submitLabel: text,
  cancelLabel: text,
  fields,
});

describe.each(cases)('a form of $name text with $count options', ({ text, count }) => {
  it.each([false, true])('is accepted by Slack (grouped: %s)', (grouped) => {
    const fields = fieldsOf(text, count, grouped);
    expect(modalProblems(renderModal(formOf(text, fields)))).toEqual([]);
    const errors = Object.fromEntries(fields.map((field) => [field.id, text]));
    expect(modalProblems(renderModal(formOf(text, fields), errors))).toEqual([]);
  });
});

describe('a form', () => {
  const inputs = (fields: readonly Field[]) =>
    Object.fromEntries(
      renderModal(formOf('Planifier', fields)).blocks.flatMap((block) =>
        block.type === 'input' && 'element' in block ? [[block.block_id, block]] : [],
      ),
    );

  it('tells its fields by their ids, with what was entered before', () => {
    const fields = fieldsOf('Oui', 3, false).map((field) => {
      if (field.kind === 'date') return { ...field, initial: '2026-10-25' };
      if (field.kind === 'time') return { ...field, initial: '02:30' };
      return field.kind === 'number' ? { ...field, initial: 60 } : field;
    });
    expect(inputs(fields)).toMatchObject({
      text: { element: { type: 'plain_text_input', multiline: false, max_length: 200, initial_value: 'Oui' } },
      long: { element: { type: 'plain_text_input', multiline: true, max_length: 3000 } },
      date: { element: { type: 'datepicker', initial_date: '2026-10-25' } },
      time: { element: { type: 'timepicker', initial_time: '02:30' } },
      number: { element: { type: 'number_input', initial_value: '60', min_value: '5', max_value: '240' } },
      choice: { element: { type: 'static_select', initial_option: { value: 'v0' } } },
      choices: { element: { type: 'checkboxes', initial_options: [{ value: 'v0' }, { value: 'v1' }] } },
    });
  });

  it('asks for required fields only', () => {
    expect(inputs(fieldsOf('Oui', 1, false))).toMatchObject({ text: { optional: false }, choice: { optional: false } });
    expect(inputs(fieldsOf('Oui', 2, false))).toMatchObject({ text: { optional: true }, choice: { optional: true } });
  });

  it.each([0, 101])('searches while typing when there are %i options', (count) => {
    expect(inputs(fieldsOf('Oui', count, false))).toMatchObject({
      choice: { element: { type: 'external_select', min_query_length: 0 } },
      choices: { element: { type: 'multi_external_select', min_query_length: 0 } },
    });
  });

  it('writes a title that is too long for Slack in full above the fields', () => {
    const title = 'Planifier une réunion de concertation pluriprofessionnelle';
    const modal = renderModal(formOf(title, []));
    expect(modal.title.text.length).toBeLessThanOrEqual(24);
    expect(seen(modal.blocks)).toContain(title);
  });

  it('whose context would not come back whole is refused', () => {
    expect(() => renderModal({ ...formOf('x', []), context: 'x'.repeat(3001) })).toThrow(RangeError);
  });
});
