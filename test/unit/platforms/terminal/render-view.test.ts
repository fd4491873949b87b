import { describe, expect, it } from 'vitest';
import { renderView } from '../../../../src/platforms/terminal/render-view.ts';
import type { ActionButton, Block, View } from '../../../../src/ui/view.ts';

const options = { width: 44, colour: false };

function view(...blocks: readonly Block[]): View {
  return { fallback: 'Repli', blocks };
}

function button(label: string, style?: 'primary' | 'danger'): ActionButton {
  return { kind: 'action', action: 'a', label, payload: {}, ...(style && { style }) };
}

/** What stands inside the frame. */
function inside(...blocks: readonly Block[]): readonly string[] {
  return renderView(view(...blocks), options)
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(2));
}

describe('a message in a terminal', () => {
  it('stands in a frame, its parts set apart', () => {
    const printed = renderView(view({ kind: 'heading', text: 'RCP' }, { kind: 'text', text: 'Bonjour' }), {
      ...options,
      width: 20,
    });
    expect(printed.split('\n')).toEqual([
      '┌───────────────────',
      '│ RCP',
      '│ ───',
      '│',
      '│ Bonjour',
      '└───────────────────',
    ]);
  });

  it('says what a picture shows', () => {
    expect(inside({ kind: 'image', alt: '12 semaines\u00a0: 9 RCP', draw: () => Uint8Array.of(1) })).toEqual([
      '[12 semaines\u00a0: 9 RCP]',
    ]);
  });

  it('is wrapped between words, never at a non-breaking space', () => {
    expect(inside({ kind: 'text', text: 'La réunion est prévue à la maison de santé\u00a0: venez.' })).toEqual([
      'La réunion est prévue à la maison de',
      'santé\u00a0: venez.',
    ]);
  });

  it('shows where a link leads and what is strong or emphasised as it is', () => {
    const text = [
      'Voir ',
      { link: 'https://x.example', label: 'la salle' },
      ', ',
      { strong: 'vite' },
      { emphasis: '\u00a0!' },
    ];
    expect(inside({ kind: 'text', text })).toEqual(['Voir la salle (https://x.example), vite\u00a0!']);
  });

  it('sets facts in two columns', () => {
    const facts = [
      { label: 'Date', value: 'mardi 21 avril 2026 à 13 h 30, dans deux jours' },
      { label: 'Lieu', value: 'MSP' },
    ];
    expect(inside({ kind: 'facts', facts })).toEqual([
      'Date  mardi 21 avril 2026 à 13 h 30, dans',
      '      deux jours',
      'Lieu  MSP',
    ]);
  });

  it('sets the second column right after wide characters too', () => {
    const facts = [
      { label: '糖尿病', value: 'A' },
      { label: '👩🏽‍⚕️', value: 'B' },
      { label: 'é', value: 'C' },
    ];
    expect(inside({ kind: 'facts', facts })).toEqual(['糖尿病  A', '👩🏽‍⚕️      B', 'é       C']);
  });

  it('shows a list with details and buttons per row', () => {
    const items = [
      { text: 'Dr Petit', detail: 'médecin', buttons: [button('Présent'), button('Visio')] },
      { text: 'Léa' },
    ];
    expect(inside({ kind: 'list', items })).toEqual(['• Dr Petit', '  médecin', '  [Présent] [Visio]', '• Léa']);
  });

  it('never breaks a button that fits on a line', () => {
    const list = [button('Je viens sur place'), button('Je viens en visio'), button('Excusé')];
    expect(inside({ kind: 'buttons', buttons: list })).toEqual([
      '[Je viens sur place] [Je viens en visio]',
      '[Excusé]',
    ]);
  });

  it('shows the address of a link button', () => {
    expect(
      inside({ kind: 'buttons', buttons: [{ kind: 'link', label: 'Agenda', url: 'https://x.example/a' }] }),
    ).toEqual(['[Agenda] https://x.example/a']);
  });

  it.each([
    [0, 20, '░░░░░░░░░░░░░░░░░░░░ 0/20'],
    [5, 20, '█████░░░░░░░░░░░░░░░ 5/20'],
    [25, 20, '████████████████████ 25/20'],
    [0, 0, '░░░░░░░░░░░░░░░░░░░░ 0/0'],
  ])('tells progress in numbers beside the bar: %i of %i', (value, max, expected) => {
    expect(inside({ kind: 'progress', label: 'Réponses', value, max })).toEqual([`Réponses ${expected}`]);
  });

  it('draws dividers and notes', () => {
    expect(inside({ kind: 'divider' }, { kind: 'note', text: 'Note' })).toEqual(['╌'.repeat(42), '', 'Note']);
  });

  it('writes out what a terminal would obey', () => {
    expect(inside({ kind: 'text', text: 'a\u001b[2J\rb\u202ec\u2066d\ne\tf\u2028g' })).toEqual([
      'a\\u{1b}[2J\\u{d}b\\u{202e}c\\u{2066}d',
      'e f\\u{2028}g',
    ]);
  });

  it('uses styles only when there are colours', () => {
    const styled = view({ kind: 'buttons', buttons: [button('Oui', 'primary'), button('Non', 'danger')] });
    expect(renderView(styled, options)).not.toContain('\u001b');
    expect(renderView(styled, { ...options, colour: true })).toContain(
      '\u001b[1;36m[Oui]\u001b[0m \u001b[31m[Non]\u001b[0m',
    );
  });
});
