/** A message as one person sees it. */
export interface Copy<R> {
  readonly recipient: R;
  /** The lines of the rendered message. */
  readonly lines: readonly string[];
}

/** One message that several people see alike. */
export interface Group<R> {
  readonly recipients: readonly R[];
  readonly lines: readonly string[];
  /** Set when an earlier group reads almost the same: only the lines that differ. */
  readonly onlyDifferences?: readonly string[];
}

/** As many lines may differ (the reader's own answer, their own hour) for two messages to count as nearly the same. */
const nearly = 2;

/** Equal messages together, the most frequent first; those nearly equal to an earlier one say only what differs. */
export function groupCopies<R>(copies: readonly Copy<R>[]): readonly Group<R>[] {
  const byText = new Map<string, Copy<R>[]>();
  for (const copy of copies) {
    const text = copy.lines.join('\n');
    byText.set(text, [...(byText.get(text) ?? []), copy]);
  }
  const sorted = [...byText.values()].sort((a, b) => b.length - a.length);
  const full: (readonly string[])[] = [];
  return sorted.map((alike) => {
    const lines = alike[0]?.lines ?? [];
    const recipients = alike.map(({ recipient }) => recipient);
    const differences = full.map((known) => differing(lines, known)).find((found) => found !== undefined);
    if (differences !== undefined) return { recipients, lines, onlyDifferences: differences };
    full.push(lines);
    return { recipients, lines };
  });
}

/** The lines that are not those of `known`; undefined when the two are different messages. */
function differing(lines: readonly string[], known: readonly string[]): readonly string[] | undefined {
  if (lines.length !== known.length) return undefined;
  const found = lines.filter((line, index) => line !== known[index]);
  return found.length > nearly ? undefined : found;
}
