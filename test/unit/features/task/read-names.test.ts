import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practitionerId } from '../../../../src/core/ids.ts';
import { readName } from '../../../../src/features/task/read-names.ts';

function member(displayName: string, active = true) {
  return { id: practitionerId.parse(displayName), displayName, active };
}

const people = [
  member('Léa Martin'),
  member('Léa Martin-Duval'),
  member('Marc Petit'),
  member('Jean-Pierre Le Goff'),
  member('Dr Inès Faure'),
  member('Marie Claire D’Arc'),
  member('Paul Vieux', false),
  member('Paul Neuf', false),
  member('Zoé Roux', false),
  member('Zoé Blanc'),
];

const read = (line: string) => {
  const found = readName(line, 1, people);
  const who = 'person' in found ? found.person.displayName : found.typed;
  return [found.kind, who, line.slice(found.end)];
};

describe('a name after "@"', () => {
  it.each([
    ['@Léa Martin rappeler', 'member', 'Léa Martin', ' rappeler'],
    ['@lea.martin rappeler', 'member', 'Léa Martin', ' rappeler'],
    ['@LEA MARTIN, rappeler', 'member', 'Léa Martin', ', rappeler'],
    ['@Martin Léa rappeler', 'member', 'Léa Martin', ' rappeler'],
    ['@Léa Martin-Duval rappeler', 'member', 'Léa Martin-Duval', ' rappeler'],
    ['@lea_martin_duval', 'member', 'Léa Martin-Duval', ''],
    ['@Marc rappeler la pharmacie', 'member', 'Marc Petit', ' rappeler la pharmacie'],
    ['@petit rappeler', 'member', 'Marc Petit', ' rappeler'],
    ['@Marcel rappeler', 'nobody', 'Marcel', ' rappeler'],
    ['@Jean-Pierre vendredi', 'member', 'Jean-Pierre Le Goff', ' vendredi'],
    ['@jean pierre vendredi', 'member', 'Jean-Pierre Le Goff', ' vendredi'],
    ['@le goff vendredi', 'member', 'Jean-Pierre Le Goff', ' vendredi'],
    ['@le vendredi', 'nobody', 'le', ' vendredi'],
    ['@Inès relancer', 'member', 'Dr Inès Faure', ' relancer'],
    ['@Dr Faure relancer', 'member', 'Dr Inès Faure', ' relancer'],
    ['@Marie Claire relancer', 'member', 'Marie Claire D’Arc', ' relancer'],
    ["@marie.claire.d'arc relancer", 'member', 'Marie Claire D’Arc', ' relancer'],
    ['@Léa rappeler', 'several', 'Léa', ' rappeler'],
    ['@Paul Vieux ranger', 'left', 'Paul Vieux', ' ranger'],
    ['@Paul ranger', 'several', 'Paul', ' ranger'],
    // Who is there is meant, not who left.
    ['@Zoé ranger', 'member', 'Zoé Blanc', ' ranger'],
    ['@Zoé Roux ranger', 'left', 'Zoé Roux', ' ranger'],
    ['@channel ranger', 'nobody', 'channel', ' ranger'],
    ['@ ranger', 'nobody', '', ' ranger'],
    ['@', 'nobody', '', ''],
  ])('%s', (line, kind, who, rest) => {
    expect(read(line)).toEqual([kind, who, rest]);
  });
});

const word = fc.stringMatching(/^[A-ZÉÈÀÇÎ][a-zéèêëàâçîïôûü]{1,10}$/);
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const team = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 12,
  selector: (one) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ').sort().join(' '),
});
const typing = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.replaceAll(' ', '.').toLowerCase(),
);

describe('whatever people are called', () => {
  it('a whole name means its bearer, however it is typed, and takes nothing of what follows', () => {
    fc.assert(
      fc.property(team, fc.nat(), typing, (names, pick, type) => {
        const wanted = names[pick % names.length] ?? '';
        const line = `@${type(wanted)}: appeler`;
        const found = readName(
          line,
          1,
          names.map((one) => member(one)),
        );
        expect(found).toMatchObject({ kind: 'member', person: { displayName: wanted } });
        expect(line.slice(found.end)).toBe(': appeler');
      }),
    );
  });

  it('a first name means somebody only when nobody else has it', () => {
    fc.assert(
      fc.property(team, fc.nat(), (names, pick) => {
        const first = names[pick % names.length]?.split(' ')[0] ?? '';
        const found = readName(
          `@${first}`,
          1,
          names.map((one) => member(one)),
        );
        const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
        const bearers = names.filter((one) => {
          const words = fold(one).split(' ');
          return words[0] === fold(first) || words.at(-1) === fold(first);
        });
        expect(found.kind).toBe(bearers.length === 1 ? 'member' : 'several');
      }),
    );
  });

  it('never reads beyond the line, nor before the sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), team, (text, names) => {
        const line = `@${text}`;
        const { end } = readName(
          line,
          1,
          names.map((one) => member(one)),
        );
        expect(end).toBeGreaterThanOrEqual(1);
        expect(end).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
