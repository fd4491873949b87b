import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/privacy/guard.ts';
import type { GuardContext } from '../../../src/privacy/passage.ts';
import { sentencesToFind, sentencesToPass, team } from './corpus.ts';

function found(text: string, context: GuardContext = {}) {
  return inspect(text, { field: 'case', ...team, ...context }).map(
    ({ rule, level, start, end }) => `${level} ${rule}: ${text.slice(start, end)}`,
  );
}

describe('dates', () => {
  it.each([
    ['25/11/2025', []],
    ['23/11/2025', ['block past-date: 23/11/2025']],
    ['24/11/2025', []],
    ['12/03/48', ['block past-date: 12/03/48']],
    ['12/03/30', []],
    ['12/03/2148', []],
  ])('are taken for a birth when they are more than a year old: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['12/03/2014', ['block past-date: 12/03/2014']],
    ['12/03/2016', []],
    ['né le 12/03/2016', ['block birth: né le 12/03/2016']],
  ])('before 2015 are found without knowing today: %s', (text, expected) => {
    expect(inspect(text).map(({ rule, level, start, end }) => `${level} ${rule}: ${text.slice(start, end)}`)).toEqual(
      expected,
    );
  });

  it('of texts and meetings pass, unless they are about a patient', () => {
    expect(found('Compte rendu du 12/03/2019')).toEqual([]);
    expect(found('Compte rendu d’hospitalisation du 12/03/2019')).toEqual(['block past-date: 12/03/2019']);
    expect(found('Loi du 4 mars 2002. Suivi depuis le 12 mars 1948')).toEqual(['block past-date: 12 mars 1948']);
  });
});

describe('names of the team', () => {
  const dubois = { people: ['Claire Dubois', 'Mme Hélène LE GOFF', 'Jean-Pierre Roux (IDE)'] };

  it.each([
    'Dr Dubois',
    'Mme DUBOIS',
    'Mme Claire Dubois',
    'madame dubois est là',
    'Mme Le Goff',
    'Mme Helene Le Goff',
    'M. Roux',
    'M. Jean-Pierre Roux',
    'DUBOIS Claire',
    'Claire Dubois, 34 ans d’expérience',
  ])('pass: %s', (text) => {
    expect(found(text, dubois)).toEqual([]);
  });

  it.each([
    ['Mme Lucie Dubois', 'block name: Mme Lucie Dubois'],
    ['Mme Duboisse', 'block name: Mme Duboisse'],
    ['DUBOIS Lucie', 'block name: DUBOIS Lucie'],
    ['patiente Dubois', 'block name: patiente Dubois'],
    ['Dr Martin', 'warn outside-professional: Dr Martin'],
    ['Mme Durand', 'block name: Mme Durand'],
  ])('do not hide others: %s', (text, expected) => {
    expect(found(text, dubois)).toEqual([expected]);
  });
});

describe('the directory', () => {
  it.each([
    'Dr Jean Weber, 12 rue des Tilleuls 67000 Strasbourg, 06 12 34 56 78, j.weber@exemple.fr',
    'RPPS 10003879623',
    'FINESS 670012343',
    'FINESS 2A0012345',
    'WEBER Jean, kinésithérapeute',
  ])('holds what professionals agreed to: %s', (text) => {
    expect(found(text, { field: 'directory' })).toEqual([]);
  });

  it('is told of a number whose key is wrong', () => {
    expect(found('RPPS : 1000 3879 624', { field: 'directory' })).toEqual(['warn rpps: 1000 3879 624']);
    expect(found('FINESS 670012346', { field: 'directory' })).toEqual(['warn finess: 670012346']);
    expect(found('RPPS 10003879624, FINESS 670012346')).toEqual([]);
  });
});

describe('initials', () => {
  it('are blocked about a case and pointed out elsewhere', () => {
    expect(found('C. B.')).toEqual(['block initials: C. B.']);
    expect(found('Mme D.', { field: 'free' })).toEqual(['warn initials: Mme D.']);
    expect(found('C. B.', { field: 'directory' })).toEqual(['warn initials: C. B.']);
  });
});

describe('addresses', () => {
  it('are the place of a meeting in a free text, unless it speaks of a home', () => {
    expect(found('12 rue des Tilleuls, Rezé', { field: 'free' })).toEqual([]);
    expect(found('il habite 12 rue des Tilleuls', { field: 'free' })).toEqual(['warn address: 12 rue des Tilleuls']);
    expect(found('12 rue des Tilleuls')).toEqual(['block address: 12 rue des Tilleuls']);
  });
});

describe('what was found', () => {
  it('is shown in its author’s language', () => {
    expect(inspect('IPP 8001234567').map(({ message }) => message)).toEqual([
      '«\u00a0IPP 8001234567\u00a0» est un numéro de dossier médical\u00a0: utilisez plutôt le code du dossier, par exemple C-7QK4.',
    ]);
    expect(inspect('IPP 8001234567', { locale: 'en' })[0]?.message).toContain('“IPP 8001234567” is the number');
  });

  it('keeps its place in a text of accents in two parts and unusual spaces', () => {
    expect(found('Ne\u0301e\u00a0le\u202f１２\u2009mars\u00a01948 !')).toEqual([
      'block birth: Ne\u0301e\u00a0le\u202f１２\u2009mars\u00a01948',
    ]);
  });

  const anything = fc.oneof(
    fc.constantFrom(...sentencesToFind().map(({ text }) => text), ...sentencesToPass()),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'M.',
      'Mme ',
      ' de ',
      '\n',
      '\u00a0',
      '.',
      'C. ',
      '12',
      '/',
      '@',
      '<@',
      'É',
      'e\u0301',
      '👩🏽‍⚕️',
      ' ans ',
    ),
  );

  it('is in order, within the text and without overlaps, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 8 }),
        fc.constantFrom('case', 'free', 'directory'),
        (pieces, field) => {
          const text = pieces.join('');
          let reached = 0;
          for (const { start, end } of inspect(text, { ...team, field })) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            reached = end;
          }
          expect(reached).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays found among ordinary lines', () => {
    const blocked = sentencesToFind().filter(
      ({ level, missed, field }) => level === 'block' && !missed && field === 'case',
    );
    const line = fc.constantFrom(...sentencesToPass());
    fc.assert(
      fc.property(line, fc.constantFrom(...blocked), line, (before, { text }, after) => {
        expect(found(`${before}.\n${text}.\n${after}`).some((one) => one.startsWith('block '))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
