/** Several things in one cell. No name of a list of ours has such a bar. */
export function severalText(items: readonly string[]): string {
  return items.join(' | ');
}

/** Reads them back. */
export function readSeveral(text: string): readonly string[] {
  return text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
