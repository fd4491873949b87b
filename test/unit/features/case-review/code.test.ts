import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCode } from '../../../../src/features/case-review/code.ts';
import { inspect } from '../../../../src/privacy/guard.ts';

const alphabet = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** Every code that there is: of the 32 endings of three characters one is right. */
const codes = alphabet.flatMap((a) =>
  alphabet.flatMap((b) =>
    alphabet.flatMap((c) =>
      alphabet.flatMap((check) => {
        const code = parseCode(`C-${a}${b}${c}${check}`);
        return code === undefined ? [] : [code];
      }),
    ),
  ),
);

const aCode = fc.constantFrom(...codes);

describe('the code of a case', () => {
  it('exists 32,768 times: each three characters have one check character', () => {
    expect(codes.length).toBe(32 ** 3);
    expect(new Set(codes.map((code) => code.slice(0, 5))).size).toBe(32 ** 3);
    expect(codes).toContain('C-7QK4');
  });

  it('is never taken for another one when one character is wrong', () => {
    const place = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(aCode, place, fc.constantFrom(...alphabet, '0', 'O', '1', 'I'), (code, at, wrong) => {
        fc.pre(code[at] !== wrong);
        expect(parseCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  it('is never taken for another one when two neighbours changed places', () => {
    fc.assert(
      fc.property(aCode, fc.integer({ min: 2, max: 4 }), (code, at) => {
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        fc.pre(swapped !== code);
        expect(parseCode(swapped)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['as it is written', 'C-7QK4'],
    ['in lower case', 'c-7qk4'],
    ['without what all have in common', '7QK4'],
    ['with spaces', ' C 7Q K4 '],
    ['with another dash', 'C\u20117QK4'],
    ['as a phone with full-width characters types it', 'Ｃ－７ＱＫ４'],
  ])('is understood %s', (_, typed) => {
    expect(parseCode(typed)).toBe('C-7QK4');
  });

  it.each(['', 'C-', 'C-7QK', 'C-7QK44', 'D-7QK4', '7QK4 7QK4', 'chute à domicile', '#7QK4€9'])(
    'is none in "%s"',
    (typed) => {
      expect(parseCode(typed)).toBeUndefined();
    },
  );

  it('that starts with C itself is understood without what all have in common', () => {
    const own = codes.find((code) => code.startsWith('C-C'));
    expect(parseCode(own?.slice(2) ?? '')).toBe(own);
  });

  it('never stops the guard of a text', () => {
    fc.assert(
      fc.property(fc.array(aCode, { minLength: 1, maxLength: 4 }), (some) => {
        expect(inspect(`Revoir ${some.join(', ')} mardi`, { field: 'case' })).toEqual([]);
      }),
    );
  });
});
