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
  /** Set when an earlier group reads almost the same: only the lines that differ, or that are not there. */
  readonly difference?: Difference;
}

interface Difference {
  readonly kind: 'except' | 'without';
  readonly lines: readonly string[];
}

/** As much of a message may differ (the reader's own answer, their own hours) for two to count as nearly the same. */
const nearly = 1 / 4;

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
    const difference = full.map((known) => differenceOf(lines, known)).find((found) => found !== undefined);
    if (difference !== undefined) return { recipients, lines, difference };
    full.push(lines);
    return { recipients, lines };
  });
}

/** How a message differs from `known`; undefined when the two are different messages. */
function differenceOf(lines: readonly string[], known: readonly string[]): Difference | undefined {
  const few = (found: readonly string[]) => found.length > 0 && found.length <= known.length * nearly;
  if (lines.length === known.length) {
    const found = lines.filter((line, index) => line !== known[index]);
    return few(found) ? { kind: 'except', lines: found } : undefined;
  }
  const missing = known.filter((line) => !lines.includes(line));
  const isPart = missing.length === known.length - lines.length && lines.every((line) => known.includes(line));
  return isPart && few(missing) ? { kind: 'without', lines: missing } : undefined;
}
