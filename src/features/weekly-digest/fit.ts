/** One part of a digest: its first line is always said, its items as far as there is room. */
export interface Section {
  readonly title: string;
  /** What matters most first. */
  readonly items: readonly string[];
  /** How many there are, with those that are not among `items`. */
  readonly total: number;
  /** In place of the items for which there is no room. */
  readonly rest: (hidden: number) => string;
}

/** What a phone shows without scrolling; a line of it holds about so many characters. */
export const screen = { lines: 20, columns: 42 } as const;

/** How many lines of a phone a text takes: words that do not fit go to the next line, longer ones are broken. */
export function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfOne(line), 0);
}

function linesOfOne(line: string): number {
  let [lines, used] = [1, 0];
  for (const word of line.split(' ')) {
    const wide = used === 0 ? word.length : used + 1 + word.length;
    if (wide <= screen.columns) {
      used = wide;
      continue;
    }
    const broken = Math.ceil(word.length / screen.columns);
    lines += used === 0 ? broken - 1 : broken;
    used = word.length - (broken - 1) * screen.columns;
  }
  return lines;
}

/** What is shown of the items of each section in `room` lines: one of each in turn, so that no section takes all. */
export function fitted(sections: readonly Section[], room: number): readonly (readonly string[])[] {
  const shown = sections.map(() => 0);
  const lines = () => sections.reduce((sum, section, index) => sum + sectionLines(section, shown[index] ?? 0), 0);
  const longest = Math.max(0, ...sections.map(({ items }) => items.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const [index, { items }] of sections.entries()) {
      if (items.length <= turn || shown[index] !== turn) continue;
      shown[index] = turn + 1;
      if (lines() > room) shown[index] = turn;
    }
  }
  return sections.map((section, index) => said(section, shown[index] ?? 0));
}

function sectionLines(section: Section, count: number): number {
  return [section.title, ...said(section, count)].reduce((sum, text) => sum + linesOf(text), 0);
}

/** Where none is shown the title says it all. */
function said({ items, total, rest }: Section, count: number): readonly string[] {
  const hidden = total - count;
  return [...items.slice(0, count), ...(count > 0 && hidden > 0 ? [rest(hidden)] : [])];
}
