import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/platforms/teams/render-view.ts';
import { hasCardSchema, parserErrors, schemaErrors } from './card-schema.ts';

import { blocks, cards, texts } from './samples.ts';

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

  it('shows a picture with its words, and the words alone where it does not fit', () => {
    const card = (bytes: number) =>
      renderCard({ fallback: 'x', blocks: [{ kind: 'image', alt: 'En mots', draw: () => new Uint8Array(bytes) }] });
    expect(card(9_000).body).toMatchObject([{ type: 'Image', altText: 'En mots' }]);
    expect(card(30_000).body).toMatchObject([{ type: 'RichTextBlock', inlines: [{ text: 'En mots' }] }]);
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
