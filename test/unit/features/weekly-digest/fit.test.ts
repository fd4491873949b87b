import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, linesOf, type Section, screen } from '../../../../src/features/weekly-digest/fit.ts';

const rest = (hidden: number) => `et ${hidden} autres`;
const section = (title: string, ...items: string[]): Section => ({ title, items, total: items.length, rest });

describe('the lines of a phone that a text takes', () => {
  it.each([
    ['', 1],
    ['mot', 1],
    ['a'.repeat(42), 1],
    ['a'.repeat(43), 2],
    [`${'a'.repeat(40)} ${'b'.repeat(10)}`, 2],
    [`${'a'.repeat(40)} ${'b'.repeat(50)}`, 3],
    ['un\ndeux', 2],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toBe(lines);
  });
});

describe('what fits on a screen', () => {
  it('is one item of each part in turn, and how many more there are', () => {
    const parts = [section('RCP', 'un', 'deux', 'trois'), section('Tâches', 'quatre'), section('Fin')];
    expect(fitted(parts, 20)).toEqual([['un', 'deux', 'trois'], ['quatre'], []]);
    expect(fitted(parts, 6)).toEqual([['un', 'et 2 autres'], ['quatre'], []]);
    expect(fitted(parts, 3)).toEqual([[], [], []]);
  });

  it('takes no more lines than there are, and says of every part that shows items how many it hides', () => {
    const parts = fc.array(
      fc.tuple(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(fc.string({ minLength: 1, maxLength: 90 }), { maxLength: 12 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: screen.lines }), (given, room) => {
        const sections = given.map(([title, items]) => section(title, ...items));
        const shown = fitted(sections, room);
        const titles = sections.reduce((sum, { title }) => sum + linesOf(title), 0);
        const items = shown.flat().reduce((sum, text) => sum + linesOf(text), 0);
        expect(items === 0 || titles + items <= room).toBe(true);
        for (const [index, texts] of shown.entries()) {
          const all = sections[index]?.items ?? [];
          const named = texts.filter((text, place) => text === all[place]);
          const hidden = all.length - named.length;
          expect(texts).toEqual([
            ...all.slice(0, named.length),
            ...(named.length > 0 && hidden > 0 ? [rest(hidden)] : []),
          ]);
        }
      }),
    );
  });
});
