import { stripVTControlCharacters } from 'node:util';

/** Not worth cutting: the edge of the frame and the line that says that something is missing. */
const few = 2;

/** What a message that was edited in place now says anew; undefined when it reads as another message. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly string[] | undefined {
  if (titleOf(before) !== titleOf(after)) return undefined;
  const known = new Set(entriesOf(before).map(words));
  const changed = entriesOf(after)
    .filter((entry) => !known.has(words(entry)))
    .flat();
  return changed.length * 2 > after.length ? undefined : changed;
}

/** The first lines of a message, which is cut where more than a few would follow. */
export function beginningOf(lines: readonly string[], most = Number.POSITIVE_INFINITY): readonly string[] {
  return lines.length <= most + few ? lines : [...lines.slice(0, most), '│ …'];
}

/** The lines of a short message without the edges of its frame. */
export function unframed(lines: readonly string[]): readonly string[] {
  return lines.slice(1, -1);
}

/** A line with the indented ones that belong to it: an entry of a list, a fact whose value takes several lines. */
function entriesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const entries: string[][] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last !== undefined && /^│ {2}/.test(stripVTControlCharacters(line))) last.push(line);
    else entries.push([line]);
  }
  return entries;
}

/** The line below the upper edge of the frame. */
function titleOf(lines: readonly string[]): string {
  return words([lines[1] ?? '']);
}

/** An entry without regard to columns, which move when the widest label changes. */
function words(entry: readonly string[]): string {
  return entry
    .join(' ')
    .replaceAll(/[│\s]+/g, ' ')
    .trim();
}
