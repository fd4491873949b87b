import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../../src/platforms/terminal/render-form.ts';
import type { Field, Option } from '../../../../src/ui/form.ts';

/** What stands between the title and the buttons of a form with one field. */
function fieldOf(field: Field): readonly string[] {
  const form = {
    id: 'f',
    context: '',
    title: 'RCP',
    submitLabel: 'Planifier',
    cancelLabel: 'Annuler',
    fields: [field],
  };
  const lines = renderForm(form, { width: 60, colour: false }).split('\n');
  return lines.slice(4, -3).map((line) => line.slice(2));
}

function options(count: number): readonly Option[] {
  return Array.from({ length: count }, (_, n) => ({ value: `${n}`, label: `Option ${n}` }));
}

const field = { id: 'x', label: 'Champ', required: false } as const;

describe('a form in a terminal', () => {
  it('has a title, an introduction and two buttons', () => {
    const form = {
      id: 'f',
      context: '',
      title: 'Planifier',
      submitLabel: 'Envoyer',
      cancelLabel: 'Annuler',
      fields: [],
    };
    expect(renderForm({ ...form, intro: 'Bonjour' }, { width: 22, colour: false }).split('\n')).toEqual([
      '┌─────────────────────',
      '│ Planifier',
      '│ ─────────',
      '│',
      '│ Bonjour',
      '│',
      '│ [Envoyer] [Annuler]',
      '└─────────────────────',
    ]);
  });

  it('marks what is required and shows the hint', () => {
    const text = { ...field, required: true, hint: 'Sans nom', kind: 'text', maxLength: 80, guard: 'free' } as const;
    expect(fieldOf(text)).toEqual(['Champ *', '  [ … ]', '  Sans nom']);
  });

  it('shows what is filled in', () => {
    expect(fieldOf({ ...field, kind: 'date', initial: '2026-04-21' })).toEqual(['Champ', '  [ 2026-04-21 ]']);
    expect(fieldOf({ ...field, kind: 'number', min: 5, max: 240, initial: 45 })).toEqual(['Champ', '  [ 45 ] (5–240)']);
  });

  it('shows the chosen options among the others', () => {
    expect(fieldOf({ ...field, kind: 'choice', options: options(3), initial: '1' })).toEqual([
      'Champ',
      '  ( ) Option 0 (•) Option 1 ( ) Option 2',
    ]);
    expect(fieldOf({ ...field, kind: 'choices', options: options(2), initial: ['0', '1'] })).toEqual([
      'Champ',
      '  [x] Option 0 [x] Option 1',
    ]);
  });

  it('sets the options of a group under its title', () => {
    const grouped = options(3).map((option, n) => ({ ...option, group: n === 1 ? 'IDE' : 'Médecins' }));
    expect(fieldOf({ ...field, kind: 'choices', options: grouped })).toEqual([
      'Champ',
      '  Médecins',
      '  [ ] Option 0 [ ] Option 2',
      '  IDE',
      '  [ ] Option 1',
    ]);
  });

  it('folds a long choice, showing what is chosen and how many there are', () => {
    expect(fieldOf({ ...field, kind: 'choice', options: options(101), initial: '100' })).toEqual([
      'Champ',
      '  (•) Option 100 [ ▾ ] (101)',
    ]);
    expect(fieldOf({ ...field, kind: 'choice', options: [] })).toEqual(['Champ', '  [ ▾ ]']);
  });
});
