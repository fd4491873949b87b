// Control characters, line separators and the marks that turn the direction of everything after them; emoji joiners stay.
const invisible = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text as people mean it: composed characters, single spaces, nothing invisible that disturbs a layout. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * The length of a text for a limit: the characters that a person sees, or half of its UTF-16 units when that is more,
 * since a single emoji or a pile of accents may take dozens of them.
 */
export function countedLength(text: string): number {
  return Math.max(visibleLength(text), Math.ceil(text.length / 2));
}

/** The number of characters that a person sees. */
export function visibleLength(text: string): number {
  return [...new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)].length;
}
