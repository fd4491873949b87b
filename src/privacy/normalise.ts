/** A text in plain characters, and the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** Where in the original the character at `index` of `text` begins. */
  startOf(index: number): number;
  /** Where in the original the character at `index` of `text` ends. */
  endOf(index: number): number;
}

// Zero-width and direction marks, soft hyphens and other format characters: invisible, so worth nothing between digits.
const invisible = /^\p{Cf}$/u;
const space = /^[\s\p{Z}]$/u;
const dash = /^[\p{Pd}\u2212]$/u;
const dot = /^[\u00b7\u2022\u2024\u2027\u22c5]$/u;
const apostrophe = /^[\u2018\u2019\u02bc\u2032]$/u;
const mark = /^\p{Mn}$/u;

/**
 * Rewrites full-width digits, exotic spaces, dashes, dots and apostrophes as their plain forms, puts accents onto their
 * letters and drops invisible characters, so that one pattern reads them all. Offsets count UTF-16 units, like
 * `String.slice`.
 */
export function normalise(original: string): Normalised {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const accented = mark.test(character) ? `${pieces.at(-1) ?? ''}${character}`.normalize('NFC') : '';
    if (accented.length === 1 && pieces.at(-1)?.length === 1) {
      pieces[pieces.length - 1] = accented;
      ends[ends.length - 1] = end;
    } else {
      const plain = plainForm(character);
      for (let unit = 0; unit < plain.length; unit += 1) {
        starts.push(at);
        ends.push(end);
      }
      pieces.push(plain);
    }
    at = end;
  }
  return {
    text: pieces.join(''),
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => ends[index] ?? original.length,
  };
}

function plainForm(character: string): string {
  if (character <= '\u007f') return space.test(character) ? ' ' : character;
  if (invisible.test(character)) return '';
  if (space.test(character)) return ' ';
  if (dash.test(character)) return '-';
  if (dot.test(character)) return '.';
  if (apostrophe.test(character)) return "'";
  return character.normalize('NFKC');
}
