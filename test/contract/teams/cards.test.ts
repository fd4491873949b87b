import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../src/platforms/teams/card.ts';
import { limits } from '../../../src/platforms/teams/limits.ts';
import { renderFormCard } from '../../../src/platforms/teams/render-form.ts';
import { renderText } from '../../../src/platforms/teams/render-text.ts';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import type { Block } from '../../../src/ui/view.ts';
import { hasCardSchema, parserErrors, schemaErrors } from './card-schema.ts';
import { buttons, form } from './samples.ts';

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

  it('keeps the empty lines between others, each as high as a line, and no others', () => {
    const letter = '\n \nBonjour,\n\nVous êtes invité.\n- C-7QK4\n\n  \nCordialement,\nMarc\n\n';
    const look = { isSubtle: true, size: 'Small' } as const;
    const lines = renderText(letter, 1_000, look);
    // A blank that renderers neither drop nor collapse, in the same size as the words around it.
    const empty = { type: 'TextRun', text: '\u00a0', ...look };
    expect(lines.map((line) => (line.type === 'RichTextBlock' ? line.inlines : []))).toMatchObject([
      [{ text: 'Bonjour,' }],
      [empty],
      [{ text: 'Vous êtes invité.' }],
      [{ text: '- C-7QK4' }],
      [empty],
      [empty],
      [{ text: 'Cordialement,' }],
      [{ text: 'Marc' }],
    ]);
    expect(lines.map(({ spacing }) => spacing)).toEqual([undefined, ...Array(7).fill('None')]);
    const card = renderCard({ fallback: 'x', blocks: [{ kind: 'text', text: letter }] });
    expect([...parserErrors(card), ...(hasCardSchema ? schemaErrors(card) : [])]).toEqual([]);
  });

  it.each(['', ' ', '\n', ' \n\u00a0\n'])('shows nothing for a text without words: %j', (text) => {
    expect(renderCard({ fallback: 'x', blocks: [{ kind: 'text', text }] }).body).toEqual([]);
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

  it('shows a single box to tick at sight, and several in a list', () => {
    const styles = [1, 2].map((count) => {
      const card = renderFormCard(form('Ana', count), { mode: 'message' });
      return ['f_one', 'm_many'].map((wanted) => {
        const found = card.body.find(({ id }) => id === wanted);
        return found?.type === 'Input.ChoiceSet' ? found.style : undefined;
      });
    });
    expect(styles).toEqual([
      ['compact', 'expanded'],
      ['compact', 'compact'],
    ]);
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
