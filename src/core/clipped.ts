/** A text on one line of at most so many characters, cut between words where that is possible. */
export function clipped(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
