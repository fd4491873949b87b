import { createHash, randomInt } from 'node:crypto';

/** Characters that nobody confuses when copying by hand: no 0 or O, no 1 or I, no vowels that make words. */
const alphabet = '23456789BCDFGHJKLMNPQRSTVWXZ';
/** 48 bits: not to be guessed within its time. */
const length = 10;

/** A new code as it is shown: "7QK4B-9TXZC". */
export function newLinkCode(): string {
  const drawn = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `${drawn.slice(0, length / 2)}-${drawn.slice(length / 2)}`;
}

/** The code that somebody typed, in small letters and with spaces too; undefined when it is none. */
export function parseLinkCode(text: string): string | undefined {
  const bare = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (bare.length !== length || [...bare].some((character) => !alphabet.includes(character))) return undefined;
  return `${bare.slice(0, length / 2)}-${bare.slice(length / 2)}`;
}

/** What is kept of a code. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
