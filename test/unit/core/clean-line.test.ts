import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, visibleLength } from '../../../src/core/clean-line.ts';

const family = '👨\u200d👩\u200d👧';

/** Text as it can arrive: any character, with those that matter here far more often than by chance. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u0085', '\u00a0', 'e', '\u0301', '\u202e', '\u2066', '\u200d', '👩'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('a line of text', () => {
  it('composes letters and accents that were typed apart', () => {
    expect(cleanLine('Suivi diabe\u0301te')).toBe('Suivi diab\u00e9te');
  });

  it.each([
    ['Suivi\tdiabète', 'Suivi diabète'],
    ['Suivi\r\ndiabète', 'Suivi diabète'],
    ['  Suivi   diabète \n', 'Suivi diabète'],
    ['\0Suivi\u0007 dia\u001bbète\u007f\u0085', 'Suivi diabète'],
    [' \t\r\n\0 ', ''],
    ['', ''],
  ])('turns %j into %j', (typed, meant) => {
    expect(cleanLine(typed)).toBe(meant);
  });

  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'loses %j, which turns the direction of what follows',
    (mark) => {
      expect(cleanLine(`${mark}Suivi ${mark} diabète${mark}`)).toBe('Suivi diabète');
    },
  );

  it.each([family, '👩🏽\u200d⚕\ufe0f', '🇫🇷', '❤\ufe0f'])('keeps the emoji %s whole', (emoji) => {
    expect(cleanLine(`Chutes ${emoji} à domicile`)).toBe(`Chutes ${emoji} à domicile`);
  });

  it('keeps the non-breaking spaces of French sentences', () => {
    expect(cleanLine('RCP\u00a0: 13\u00a0h\u00a030')).toBe('RCP\u00a0: 13\u00a0h\u00a030');
  });

  it('composes letters that only an invisible mark kept apart', () => {
    expect(cleanLine('diabe\u202e\u0300te')).toBe('diab\u00e8te');
  });

  it('is a single line without control characters, double spaces or spaces at its ends', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const line = cleanLine(typed);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]| {2}|^\s|\s$/u);
        expect(line).toBe(line.normalize('NFC'));
      }),
    );
  });

  it('does not change when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const once = cleanLine(typed);
        expect(cleanLine(once)).toBe(once);
      }),
    );
  });
});

describe('the length that a person sees', () => {
  it.each([
    ['', 0],
    ['diabète', 7],
    ['diabe\u0300te', 7],
    [family, 1],
    ['👩🏽\u200d⚕\ufe0f', 1],
    ['🇫🇷🇷🇪', 2],
    [`RCP ${family}!`, 6],
  ])('of %j is %i', (text, length) => {
    expect(visibleLength(text)).toBe(length);
  });

  it('is never more than the number of code points, and is the same however accents were typed', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(visibleLength(typed)).toBeLessThanOrEqual([...typed].length);
        expect(visibleLength(typed.normalize('NFD'))).toBe(visibleLength(typed.normalize('NFC')));
      }),
    );
  });
});
