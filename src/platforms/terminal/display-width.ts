const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
// Terminals show emoji, CJK and full-width forms in two columns (Unicode TR 11).
const wide =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}|[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]|\u20e3/u;

// Latin letters, punctuation, lines and blocks: each character one grapheme and one column. Nearly all text is this;
// asking the segmenter each time made long messages slow.
const simple = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u25ef]*$/;

/** The text as people count characters: an emoji of a family is one. */
export function graphemes(text: string): readonly string[] {
  if (simple.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (simple.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
