import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/platforms/slack/render/message.ts';
import { renderCard } from '../../src/platforms/teams/render-view.ts';
import { renderView } from '../../src/platforms/terminal/render-view.ts';
import type { Block, View } from '../../src/ui/view.ts';
import { messageProblems } from '../support/slack-blocks.ts';
import { lastButtons, longLists, longViews } from './large-views.ts';
import { hasCardSchema, parserErrors, schemaErrors } from './teams/card-schema.ts';

const everyView = [...longLists.map(({ name, view }) => [name, view] as const), ...longViews];

/** As JSON without what screen readers say of a button instead of its label. */
const visible = (key: string, value: unknown) =>
  key === 'accessibility_label' || key === 'tooltip' ? undefined : value;

/** What Slack shows of it. */
function slack(view: View): string {
  const { blocks } = renderMessage(view);
  expect(messageProblems(blocks)).toEqual([]);
  return JSON.stringify(blocks, visible);
}

/** What Teams shows of it. */
function teams(view: View): string {
  const card = renderCard(view);
  expect(parserErrors(card)).toEqual([]);
  if (hasCardSchema) expect(schemaErrors(card)).toEqual([]);
  const { body } = card;
  expect(JSON.stringify(card).length).toBeLessThanOrEqual(30_000);
  return JSON.stringify(body, visible);
}

const platforms = [
  ['Slack', slack],
  ['Teams', teams],
] as const;

/** How many rows are said to be left out: "… + 8", "+ 22". */
function leftOut(shown: string): number {
  return [...shown.matchAll(/"(?:… )?\+ (\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0);
}

const rowsIn = (shown: string, row: RegExp) => shown.match(row)?.length ?? 0;

describe.each(platforms)('a message that is longer than %s takes', (_, shownOn) => {
  it.each(longLists)('counts each row, shown or left out: $name', ({ view, rows, row }) => {
    const shown = shownOn(view);
    expect(rowsIn(shown, row)).toBeGreaterThanOrEqual(Math.min(rows, 10));
    expect(rowsIn(shown, row) + leftOut(shown)).toBe(rows);
  });

  it.each(everyView)('keeps the buttons at its end within reach: %s', (_name, view) => {
    const shown = shownOn(view);
    for (const { label, action } of lastButtons) {
      expect(shown).toContain(label);
      expect(shown).toContain(action);
    }
  });

  it('counts the paragraphs that it leaves out', () => {
    const paragraphs = Array.from(
      { length: 250 },
      (_one, index): Block => ({ kind: 'text', text: `mot ${index}. `.repeat(20) }),
    );
    const shown = shownOn({ fallback: 'x', blocks: [...paragraphs, { kind: 'buttons', buttons: lastButtons }] });
    const read = paragraphs.filter((_one, index) => shown.includes(`"mot ${index}. `)).length;
    expect(read).toBeGreaterThan(10);
    expect(read + leftOut(shown)).toBe(250);
  });

  it('keeps its last buttons whatever stands before them', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .chain((word) => fc.integer({ min: 1, max: 120 }).map((count) => `${word} `.repeat(count)));
    const rows = fc.integer({ min: 0, max: 120 });
    const block: fc.Arbitrary<Block> = fc.oneof(
      text.map((words): Block => ({ kind: 'text', text: words })),
      text.map((words): Block => ({ kind: 'note', text: [{ strong: words }] })),
      fc.tuple(text, rows).map(
        ([label, count]): Block => ({
          kind: 'facts',
          facts: Array.from({ length: count }, () => ({ label, value: label })),
        }),
      ),
      fc.tuple(text, rows, fc.nat({ max: 4 })).map(
        ([words, count, buttons]): Block => ({
          kind: 'list',
          items: Array.from({ length: count }, () => ({ text: words, buttons: lastButtons.slice(0, buttons) })),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 70 }), (blocks) => {
        const last = lastButtons.map((button) => ({ ...button, action: `last.${button.action}` }));
        const shown = shownOn({ fallback: 'x', blocks: [...blocks, { kind: 'buttons', buttons: last }] });
        for (const { action } of last) expect(shown).toContain(action);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a long message in a terminal', () => {
  it.each(longLists)('shows every row and button: $name', ({ view, rows, row }) => {
    const printed = renderView(view, { width: 100, colour: false });
    expect(rowsIn(printed, row)).toBe(rows);
    for (const { label } of lastButtons) expect(printed).toContain(`[${label}]`);
  });

  it.each(longViews)('shows every button: %s', (_, view) => {
    const printed = renderView(view, { width: 100, colour: false });
    for (const { label } of lastButtons) expect(printed).toContain(`[${label}]`);
  });
});
