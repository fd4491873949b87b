import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/card.ts';
import { limits } from '../../../src/platforms/teams/limits.ts';
import { renderFormCard } from '../../../src/platforms/teams/render-form.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { Field, Form } from '../../../src/ui/form.ts';
import type { Block, Button, View } from '../../../src/ui/view.ts';
import { hasCardSchema, parserErrors, schemaErrors } from './card-schema.ts';

const texts: readonly (readonly [string, string])[] = [
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

const buttons = (text: string, count: number): Button[] =>
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

const blocks = (text: string, count: number): Block[] => [
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

const form = (text: string, count: number): Form => ({
  id: 'plan',
  context: JSON.stringify({ team: 't1' }),
  title: text || 'Planifier',
  intro: text,
  submitLabel: 'Planifier',
  cancelLabel: 'Annuler',
  fields: fields(text, count),
});

const cards: readonly (readonly [string, AdaptiveCard])[] = texts.flatMap(([name, text]) =>
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

const schema = hasCardSchema ? 'Microsoft’s schema' : 'Microsoft’s schema (skipped: ../shared/corpora is absent)';

describe.skipIf(!hasCardSchema)(`each card satisfies ${schema}`, () => {
  it.each(cards)('%s', (_, card) => {
    expect(schemaErrors(card)).toEqual([]);
  });
});

describe('each card', () => {
  it.each(cards)('is read by Microsoft’s parser, fits and has words for old clients: %s', (_, card) => {
    expect(parserErrors(card)).toEqual([]);
    expect(card.fallbackText).not.toBe('');
    const { length } = JSON.stringify(card);
    expect(length * 2).toBeLessThanOrEqual(60 * 1024);
  });

  it('keeps its words as they were typed, wherever Markdown would be read', () => {
    for (const [, text] of texts) {
      const card = renderCard({ fallback: 'x', blocks: blocks(text, 1) });
      JSON.parse(JSON.stringify(card), (key, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextBlock') {
          expect(JSON.stringify(value)).not.toMatch(/[*[\]<>`~]/);
        }
        if (key === 'text') expect(value).not.toContain('{{');
        return value;
      });
    }
  });

  it('mentions nobody, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const card = renderCard({ fallback: text || 'x', blocks: blocks(text, 2) });
        expect(card).not.toHaveProperty('msteams');
        expect(parserErrors(card)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const textOf = (card: AdaptiveCard) => JSON.stringify(card);

describe('a view', () => {
  it('shows a text exactly, in the order of its spans', () => {
    const typed = '**gras** <at>x</at> <!channel> & \\o/';
    const card = renderCard({ fallback: 'x', blocks: [{ kind: 'text', text: [typed, { strong: 'fort' }] }] });
    expect(card.body).toEqual([
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: typed },
          { type: 'TextRun', text: 'fort', weight: 'Bolder' },
        ],
      },
    ]);
  });

  it('announces a plain heading as one', () => {
    const card = renderCard({ fallback: 'x', blocks: [{ kind: 'heading', text: 'RCP du 22 avril' }] });
    expect(card.body).toMatchObject([{ type: 'TextBlock', style: 'heading', text: 'RCP du 22 avril', wrap: true }]);
  });

  it('counts what it leaves out of a long list', () => {
    const items = [...Array(500).keys()].map((index) => ({ text: `RCP ${index}`, detail: 'Salle 2' }));
    const card = renderCard({ fallback: 'x', blocks: [{ kind: 'list', items }] });
    const shown = card.body.filter(({ type }) => type === 'Container').length;
    expect(shown).toBeGreaterThan(20);
    expect(textOf(card)).toContain(`+ ${500 - shown}`);
  });

  it('sends a click by Action.Execute with the same in Action.Submit for older clients', () => {
    const card = renderCard({
      fallback: 'x',
      blocks: [
        {
          kind: 'buttons',
          buttons: [{ kind: 'action', action: 'rsvp.yes', label: 'Présent', payload: { m: 'm1', r: 2 } }],
        },
      ],
    });
    expect(card.body).toEqual([
      {
        type: 'ActionSet',
        spacing: 'Small',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Présent',
            verb: 'rsvp.yes',
            data: { p: { m: 'm1', r: 2 } },
            fallback: {
              type: 'Action.Submit',
              title: 'Présent',
              data: { diapason: { action: 'rsvp.yes', p: { m: 'm1', r: 2 } } },
            },
          },
        ],
      },
    ]);
  });

  it('asks before a button counts that wants to be confirmed', () => {
    const confirm = { title: 'Annuler la RCP ?', text: 'Tout le monde est prévenu.', yes: 'Oui', no: 'Non' };
    const button = { kind: 'action', action: 'cancel', label: 'Annuler', payload: {}, confirm } as const;
    const { body } = renderCard({ fallback: 'x', blocks: [{ kind: 'buttons', buttons: [button, button] }] });

    expect(body[0]).toMatchObject({
      actions: [{ type: 'Action.ToggleVisibility' }, { type: 'Action.ToggleVisibility' }],
    });
    expect(body.slice(1)).toMatchObject([
      { id: 'confirm-1', isVisible: false },
      { id: 'confirm-2', isVisible: false },
    ]);
    expect(JSON.stringify(body[1])).toContain('"verb":"cancel"');
  });

  it('has at most six buttons in a row', () => {
    const { body } = renderCard({ fallback: 'x', blocks: [{ kind: 'buttons', buttons: buttons('B', 13) }] });
    const rows = body.flatMap((element) => (element.type === 'ActionSet' ? [element.actions.length] : []));
    expect(rows).toEqual([6, 6, 1]);
  });

  it('opens web addresses only', () => {
    const url = 'javascript:alert(1)';
    const card = renderCard({
      fallback: 'x',
      blocks: [
        { kind: 'buttons', buttons: [{ kind: 'link', label: 'Voir', url }] },
        { kind: 'text', text: [{ link: url, label: 'voir' }] },
      ],
    });
    expect(textOf(card)).not.toContain('OpenUrl');
  });

  it('shows progress in words too', () => {
    const blocks: Block[] = [
      { kind: 'progress', label: 'Réponses', value: 3, max: 8 },
      { kind: 'progress', label: 'Rien', value: 1, max: 0 },
      { kind: 'progress', label: 'Trop', value: 9, max: 8 },
    ];
    const text = textOf(renderCard({ fallback: 'x', blocks }));
    expect(text).toContain('████░░░░░░ 3 / 8');
    expect(text).toContain('░░░░░░░░░░ 1 / 0');
    expect(text).toContain('██████████ 9 / 8');
  });
});

describe('a form', () => {
  it('looks up the options of a choice with more than 100, and sends those that are chosen', () => {
    const card = renderFormCard(form('Ana', 300), { mode: 'message' });
    const many = card.body.find(({ id }) => id === 'm_many');
    expect(many).toMatchObject({
      style: 'filtered',
      value: 'v0,v100',
      'choices.data': { type: 'Data.Query', dataset: 'diapason/plan/many/%7B%22team%22%3A%22t1%22%7D' },
    });
    const sent = many?.type === 'Input.ChoiceSet' ? many.choices.map(({ value }) => value) : [];
    expect(sent).toContain('v100');
    expect(sent.length).toBeLessThanOrEqual(limits.choices + 1);
  });

  it('sends a short choice whole, its groups together', () => {
    const card = renderFormCard(form('Ana', 4), { mode: 'message' });
    const one = card.body.find(({ id }) => id === 'f_one');
    expect(one).toMatchObject({
      choices: [{ title: 'Médecins · Ana 0' }, { title: 'Médecins · Ana 2' }, { title: 'Ana 1' }, { title: 'Ana 3' }],
    });
    expect(one).not.toHaveProperty('choices.data');
  });

  it('says so where there is nothing to choose from', () => {
    const text = textOf(renderFormCard(form('Ana', 0), { mode: 'message' }));
    expect(text).toContain('Aucun choix possible.');
    expect(text).not.toContain('Input.ChoiceSet');
  });

  it('keeps every word of a long text that was typed', () => {
    const typed = 'é'.repeat(3000);
    const long = {
      id: 'q',
      label: 'Q',
      hint: 'h'.repeat(900),
      required: false,
      kind: 'long-text',
      maxLength: 3000,
    } as const;
    const fields = [...Array(8).keys()].map(
      (index) => ({ ...long, id: `q${index}`, guard: 'case', initial: typed }) as const,
    );
    const card = renderFormCard({ ...form('x', 1), fields }, { mode: 'message' });
    expect(card.body.filter((element) => 'value' in element && element.value === typed)).toHaveLength(8);
    expect(JSON.stringify(card).length).toBeLessThanOrEqual(limits.cardHard);
  });

  it('asks nothing of who cancels', () => {
    const card = renderFormCard(form('Ana', 1), { mode: 'message' });
    expect(card.actions?.[1]).toMatchObject({ title: 'Annuler', verb: 'cancel:', associatedInputs: 'None' });
    expect(renderFormCard(form('Ana', 1), { mode: 'dialog' }).actions).toHaveLength(1);
  });

  it('says what is missing in the language of the person', () => {
    expect(textOf(renderFormCard(form('x', 1), { mode: 'message' }))).toContain('Ce champ est obligatoire.');
    expect(textOf(renderFormCard(form('x', 1), { mode: 'message', locale: 'en' }))).toContain(
      'This field is required.',
    );
  });
});
