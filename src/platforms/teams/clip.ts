/** The text, cut to at most `max` UTF-16 units with "…" at the end; never between the two halves of a character. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, Math.max(0, max - 1));
  return `${cut.replace(/[\ud800-\udbff]$/u, '')}…`;
}
