const within = 10_000;

/**
 * The part of a dedupe key that is the same for a double click, and for one that the platform delivers again: both ask
 * for the same file. A minute later it is another one.
 */
export function sameClick(now: Date): number {
  return Math.floor(now.getTime() / within);
}
