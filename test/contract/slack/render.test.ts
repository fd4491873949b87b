import { describe, expect, it } from 'vitest';
import { renderHome } from '../../../src/platforms/slack/render/home.ts';
import { renderMessage } from '../../../src/platforms/slack/render/message.ts';
import { renderModalMessage } from '../../../src/platforms/slack/render/modal.ts';
import type { Block, Button, ImageBlock, View } from '../../../src/ui/view.ts';
import { homeProblems, messageProblems, modalProblems, seen } from '../../support/slack-blocks.ts';
import { cases, texts, times } from './samples.ts';

const button = (label: string, index: number): Button => ({
  kind: 'action',
  action: 'meeting.answer',
  label,
  payload: { meeting: `m${index}`, revision: 1 },
  style: 'danger',
  confirm: { title: label, text: label, yes: label, no: label },
});
const link = (label: string): Button => ({ kind: 'link', label, url: 'https://example.org/a?b=1&c=<2>' });

/** Every kind of block, `count` things in each, all words being `text`. */
function blocksOf(text: string, count: number): Record<Block['kind'], Block> {
  return {
    heading: { kind: 'heading', text },
    text: {
      kind: 'text',
      text: times(count, () => [
        text,
        { strong: text },
        { emphasis: text },
        { link: 'https://a.fr', label: text },
      ]).flat(),
    },
    facts: { kind: 'facts', facts: times(count, () => ({ label: text, value: text })) },
    list: {
      kind: 'list',
      items: times(count, (index) => ({
        text,
        detail: text,
        ...(index % 2 ? { buttons: [button(text, index), link(text)] } : {}),
      })),
    },
    buttons: { kind: 'buttons', buttons: times(count, (index) => (index % 2 ? link(text) : button(text, index))) },
    note: { kind: 'note', text: count > 1 ? [text, { strong: text }] : text },
    divider: { kind: 'divider' },
    progress: { kind: 'progress', label: text, value: count, max: 8 },
    image: { kind: 'image', alt: text, draw: () => Uint8Array.of(1) },
  };
}

describe.each(cases)('a message of $name text with $count things', ({ text, count }) => {
  const blocks = blocksOf(text, count);

  it.each(Object.entries(blocks))('%s is accepted by Slack', (_, block) => {
    const message = renderMessage({ fallback: text, blocks: [block] });
    expect(messageProblems(message.blocks)).toEqual([]);
    expect(message.text.length).toBeGreaterThan(0);
    expect(message.text.length).toBeLessThanOrEqual(3000);
    expect(message.text).not.toMatch(/[<>]/);
  });

  it('a picture that was uploaded is accepted by Slack', () => {
    const picture: ImageBlock = { kind: 'image', alt: text, draw: () => Uint8Array.of(1) };
    const { blocks: shown } = renderMessage({ fallback: text, blocks: [picture] }, new Map([[picture, 'F1']]));
    expect(shown).toMatchObject([{ type: 'image', slack_file: { id: 'F1' } }]);
    expect(messageProblems(shown)).toEqual([]);
  });

  it('all kinds together are accepted by Slack, in a message, in a modal and on a home screen', () => {
    const view: View = { fallback: text, blocks: Object.values(blocks) };
    const message = renderMessage(view);
    expect(messageProblems(message.blocks)).toEqual([]);
    expect(seen(message.blocks).join('').length).toBeLessThanOrEqual(12_100);
    expect(modalProblems(renderModalMessage(view, { title: text, close: 'Fermer' }))).toEqual([]);
    expect(homeProblems(renderHome(view))).toEqual([]);
  });
});

describe('words in a message', () => {
  it.each(Object.entries(texts).filter(([, text]) => text.trim() !== '' && text.length < 150))(
    '%s are shown as typed, whatever they look like',
    (_, text) => {
      for (const [kind, block] of Object.entries(blocksOf(text, 1))) {
        if (kind === 'divider') continue;
        // A label may be shorter than what was typed, never another text.
        // Below a bullet the further lines stand a little to the right.
        const shown = seen(renderMessage({ fallback: 'x', blocks: [block] }).blocks)
          .join('|')
          .replaceAll('\n\u2003', '\n');
        expect(shown, kind).toContain(kind === 'buttons' ? text.slice(0, 70) : text);
      }
    },
  );

  it('say how much of a list is missing, and keep what comes after it', () => {
    const items = times(101, (index) => ({ text: `RCP ${index}`, buttons: [button('Ouvrir', index)] }));
    const blocks: Block[] = [
      { kind: 'list', items },
      { kind: 'buttons', buttons: [button('Planifier une RCP', 0)] },
    ];
    const shown = seen(renderMessage({ fallback: 'x', blocks }).blocks);
    expect(shown.filter((text) => text.startsWith('RCP '))).toHaveLength(48);
    expect(shown).toContain('… + 53');
    expect(shown).toContain('Planifier une RCP');
  });

  it('fill a home screen with twice as much, and keep what comes after it', () => {
    const items = times(101, (index) => ({ text: `RCP ${index}`, buttons: [button('Ouvrir', index)] }));
    const blocks: Block[] = [
      { kind: 'list', items },
      { kind: 'buttons', buttons: [button('Planifier une RCP', 0)] },
    ];
    const home = renderHome({ fallback: 'x', blocks });
    expect(homeProblems(home)).toEqual([]);
    const shown = seen(home);
    expect(shown.filter((text) => text.startsWith('RCP '))).toHaveLength(98);
    expect(shown).toContain('… + 3');
    expect(shown).toContain('Planifier une RCP');
  });

  it('stand on a home screen that would be empty otherwise', () => {
    expect(seen(renderHome({ fallback: 'Rien à faire', blocks: [] }))).toEqual(['Rien à faire']);
  });

  it('keep all of a long list without buttons', () => {
    const items = times(101, (index) => ({ text: `Tâche ${index}` }));
    const shown = seen(renderMessage({ fallback: 'x', blocks: [{ kind: 'list', items }] }).blocks).join('\n');
    expect(shown.split('\n')).toEqual(items.map(({ text }) => `• ${text}`));
  });

  it('of several lines under a bullet stand each on its own line, below the words of the bullet', () => {
    const items = [
      {
        text: [{ strong: 'mardi 24' }, ' (favori)'],
        detail: 'Oui : 3, non : 1\nmédecin, infirmier\nIl manque : pharmacien',
      },
      { text: 'jeudi 26', detail: [{ emphasis: 'Oui : 1\nnon : 2' }, '\n\nComplet'] },
      { text: 'vendredi 27', detail: '' },
    ];
    const { blocks } = renderMessage({ fallback: 'x', blocks: [{ kind: 'list', items }] });
    expect(messageProblems(blocks)).toEqual([]);
    expect(seen(blocks).join('').split('\n')).toEqual([
      '• mardi 24 (favori)',
      '\u2003Oui : 3, non : 1',
      '\u2003médecin, infirmier',
      '\u2003Il manque : pharmacien',
      '• jeudi 26',
      '\u2003Oui : 1',
      '\u2003non : 2',
      '',
      '\u2003Complet',
      '• vendredi 27',
    ]);
  });

  it('of several plain lines are markup where that reads the same, and plain where it would not', () => {
    const kinds = ['un\ndeux', 'un deux', 'un\n*deux*', 'un\n:13:', 'un\ndeux & trois'].map((text) => {
      const { blocks } = renderMessage({ fallback: 'x', blocks: [{ kind: 'text', text }] });
      expect(messageProblems(blocks)).toEqual([]);
      expect(seen(blocks).join('')).toBe(text);
      return JSON.stringify(blocks).includes('mrkdwn');
    });
    expect(kinds).toEqual([true, false, false, false, false]);
  });

  it('tell progress in numbers', () => {
    const block: Block = { kind: 'progress', label: 'Réponses', value: 3, max: 8 };
    expect(seen(renderMessage({ fallback: 'x', blocks: [block] }).blocks).join('')).toMatch(/Réponses.*3\/8/);
  });

  it('lead only to web addresses; others are written out', () => {
    const text = [{ link: 'javascript:alert(1)', label: 'ici' }];
    const buttons: Button[] = [{ kind: 'link', label: 'ici', url: 'file:///etc/passwd' }];
    const { blocks } = renderMessage({
      fallback: 'x',
      blocks: [
        { kind: 'text', text },
        { kind: 'buttons', buttons },
      ],
    });
    expect(blocks).toHaveLength(1);
    expect(seen(blocks)).toEqual(['ici (javascript:alert(1))']);
    expect(JSON.stringify(blocks)).not.toContain('<');
  });

  it('are emphasised and linked by the bot only', () => {
    const text = [
      { strong: ' RCP *1* ' },
      'du_',
      { emphasis: '22\navril' },
      ' ',
      { link: 'https://a.fr/?x=1&y=<|>', label: 'visio > ici' },
    ];
    const { blocks } = renderMessage({ fallback: 'x', blocks: [{ kind: 'text', text }] });
    expect(blocks).toEqual([
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          verbatim: true,
          text: ' *RCP ∗1∗* duˍ\u200b_22_\n_avril_ <https://a.fr/?x=1&amp;y=%3C%7C%3E|visio &gt; ici>',
        },
      },
    ]);
  });

  it('are the fallback when a view has no blocks', () => {
    expect(seen(renderMessage({ fallback: 'C’est noté.', blocks: [] }).blocks)).toEqual(['C’est noté.']);
  });
});
