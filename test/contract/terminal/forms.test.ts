import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/platforms/terminal/display-width.ts';
import { renderForm } from '../../../src/platforms/terminal/render-form.ts';
import type { Field, Form } from '../../../src/ui/form.ts';
import { hostile, withoutStyles } from './samples.ts';

const options = { width: 72, colour: false };

function base(text: string) {
  return { id: 'field', label: text, hint: text, required: true };
}

function choices(text: string, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    value: `v${n}`,
    label: `${text} ${n}`,
    group: n % 2 ? text : 'Autres',
  }));
}

/** Every kind of field, holding `text` everywhere and `count` options where there are some. */
const fields: Readonly<Record<Field['kind'], (text: string, count: number) => Field>> = {
  text: (text) => ({ ...base(text), kind: 'text', maxLength: 3000, guard: 'free', initial: text }),
  'long-text': (text) => ({ ...base(text), kind: 'long-text', maxLength: 3000, guard: 'case', initial: text }),
  date: (text) => ({ ...base(text), kind: 'date', initial: '2026-04-21' }),
  time: (text) => ({ ...base(text), kind: 'time', initial: '13:30' }),
  number: (text) => ({ ...base(text), kind: 'number', min: 5, max: 240, initial: 45 }),
  choice: (text, count) => ({ ...base(text), kind: 'choice', options: choices(text, count), initial: 'v0' }),
  choices: (text, count) => ({ ...base(text), kind: 'choices', options: choices(text, count), initial: ['v0', 'v1'] }),
};

function formOf(...list: readonly Field[]): Form {
  return { id: 'f', context: '{}', title: 'Titre', submitLabel: 'Planifier', cancelLabel: 'Annuler', fields: list };
}

const linesOf = (printed: string) => withoutStyles(printed).split('\n');

describe.each(Object.entries(fields))('a %s field in a terminal', (_kind, field) => {
  it.each(hostile)('stays inside its frame and obeys no user with %s', (_name, text) => {
    for (const count of [0, 1, 101]) {
      const lines = linesOf(renderForm(formOf(field(text, count)), { width: 40, colour: true }, { field: text }));
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it('can be empty', () => {
    const { initial: _, ...empty } = field('Champ', 3);
    expect(renderForm(formOf(empty), options)).toContain('│ Champ *');
  });

  it('shows what is wrong under it, marked by more than a colour', () => {
    expect(renderForm(formOf(field('Champ', 3)), options, { field: 'À corriger.' })).toContain('⚠ À corriger.');
  });
});

describe('any form in a terminal', () => {
  it('stays inside its frame and obeys no user, with any binary text in any field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const form = formOf(...Object.values(fields).map((field) => field(text, 3)));
        const lines = linesOf(
          renderForm({ ...form, title: text, intro: text, submitLabel: text }, { width, colour: false }),
        );
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 40 },
    );
  });
});
