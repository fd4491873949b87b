/** A message is given up after this many attempts. */
export const maxAttempts = 8;

/** Longer than the 10 s that a platform call may take, so that a living sender is never overtaken. */
export const leaseMs = 60_000;

const first = 5_000;
const longest = 15 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: 5 s doubling to 15 min, of which up to a quarter is taken
 * away by `random` (0 to 1) so that many failed messages do not come back at once. The eighth attempt is about
 * 10 minutes after the first.
 */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(first * 2 ** Math.max(attempts - 1, 0), longest);
  return Math.round(full * (1 - random / 4));
}
