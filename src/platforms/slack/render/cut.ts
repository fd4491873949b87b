const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * The text, shortened to at most `max` UTF-16 units with "…" at its end. Cuts between what a reader sees as characters,
 * so that no emoji, accent or flag is torn apart.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  // Where the character begins that would take the place of the "…".
  const end = graphemes.segment(text).containing(max - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
}
