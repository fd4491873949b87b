import type { AdaptiveCard } from '../../../src/platforms/teams/card.ts';
import { renderFormCard } from '../../../src/platforms/teams/render-form.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { Field, Form } from '../../../src/ui/form.ts';
import type { Block, Button, View } from '../../../src/ui/view.ts';

export const texts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a word', 'Suivi diabète'],
  ['3,000 characters', 'Évaluation pluriprofessionnelle. '.repeat(100).slice(0, 3000)],
  ['10,000 characters', 'é'.repeat(10_000)],
  ['emoji', '👩‍⚕️👨🏽‍⚕️🇫🇷'.repeat(200)],
  ['right-to-left text', 'מרכז בריאות \u202eעברית\u202c العربية'],
  ['Slack mentions', '<!channel> <@U123> & <https://x.example|y>'],
  ['a Teams mention', '<at>Marc Lefèvre</at>'],
  ['Markdown', '**gras** _italique_ [lien](https://x.example) # titre\n- point\n1. un\n`code` ~~non~~'],
  ['a text function', '{{DATE(2026-04-22T11:30:00Z,SHORT)}}'],
  ['many lines', 'ligne\n'.repeat(500)],
  ['a half character', `a\ud83d${'b'.repeat(20)}`],
];

export const buttons = (text: string, count: number): Button[] =>
  [...Array(count).keys()].map((index) => {
    if (index % 3 === 0) return { kind: 'link', label: `${text} ${index}`, url: `https://x.example/${index}` };
    const button = {
      kind: 'action',
      action: 'rsvp.yes',
      label: `${text} ${index}`,
      payload: { meeting: 'm1' },
    } as const;
    if (index % 3 === 1) return { ...button, style: 'primary' };
    return { ...button, style: 'danger', confirm: { title: text || 't', text, yes: 'Oui', no: 'Non' } };
  });

export const blocks = (text: string, count: number): Block[] => [
  { kind: 'heading', text },
  { kind: 'text', text: [text, { strong: text }, { emphasis: text }, { link: 'https://x.example', label: text }] },
  { kind: 'divider' },
  { kind: 'facts', facts: [...Array(count).keys()].map(() => ({ label: text, value: text })) },
  {
    kind: 'list',
    items: [...Array(count).keys()].map(() => ({ text, detail: text, buttons: buttons(text, 3) })),
  },
  { kind: 'buttons', buttons: buttons(text, count) },
  { kind: 'note', text },
  { kind: 'image', alt: text, draw: () => Uint8Array.of(1) },
  { kind: 'progress', label: text, value: 3, max: 8 },
  { kind: 'divider' },
];

const options = (text: string, count: number) =>
  [...Array(count).keys()].map((index) => ({
    value: `v${index}`,
    label: `${text.slice(0, 75)} ${index}`,
    ...(index % 2 === 0 && { group: 'Médecins' }),
  }));

const fields = (text: string, count: number): Field[] => [
  {
    id: 'text',
    label: text || 'Titre',
    hint: text,
    required: true,
    kind: 'text',
    maxLength: 150,
    guard: 'free',
    initial: text,
  },
  { id: 'long', label: 'Question', required: false, kind: 'long-text', maxLength: 3000, guard: 'case', initial: text },
  { id: 'date', label: 'Date', required: true, kind: 'date', initial: '2026-04-22' },
  { id: 'time', label: 'Heure', required: false, kind: 'time' },
  { id: 'number', label: 'Durée', required: true, kind: 'number', min: 5, max: 480, initial: 60 },
  { id: 'one', label: 'Type', required: true, kind: 'choice', options: options(text, count), initial: `v${count - 1}` },
  {
    id: 'many',
    label: 'Invités',
    required: false,
    kind: 'choices',
    options: options(text, count),
    initial: ['v0', 'v100'],
  },
];

export const form = (text: string, count: number): Form => ({
  id: 'plan',
  context: JSON.stringify({ team: 't1' }),
  title: text || 'Planifier',
  intro: text,
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: fields(text, count),
});

export const cards: readonly (readonly [string, AdaptiveCard])[] = texts.flatMap(([name, text]) =>
  [0, 1, 101].flatMap((count) => {
    const view: View = { fallback: text || 'Une réponse', blocks: blocks(text, count) };
    const errors = { text: text || 'Indiquez un titre.', many: 'Choisissez.' };
    return [
      [`a view of ${count} with ${name}`, renderCard(view)],
      [`a view of ${count} with ${name} in a dialog`, renderCard(view, { mode: 'dialog', lang: 'fr' })],
      [`a form of ${count} with ${name}`, renderFormCard(form(text, count), { mode: 'message', locale: 'fr' })],
      [
        `a wrong form of ${count} with ${name} in a dialog`,
        renderFormCard(form(text, count), { mode: 'dialog', errors }),
      ],
    ] as const;
  }),
);
