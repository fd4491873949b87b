import { randomInt } from 'node:crypto';
import type { CareTeamId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { codeIsTaken } from './store.ts';

/** 32 characters that nobody confuses when reading aloud or copying by hand: no 0 or O, no 1 or I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const randomLength = 3;

/** What is drawn from: without vowels, so that hardly a code reads as a word. */
const drawn = alphabet.replace(/[AEUY]/g, '');

/** So that the code that the documentation shows, C-7QK4, is a real one. */
const start = 10;

/** A new code of one structure: three random characters and their check character. It says nothing of anybody. */
export async function newCode(tx: Tx, team: CareTeamId): Promise<string> {
  // A structure that used half of the codes finds a free one within 100 tries but once in 10^30.
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const random = Array.from({ length: randomLength }, () => drawn.charAt(randomInt(drawn.length))).join('');
    const code = codeOf(random);
    if (!(await codeIsTaken(tx, team, code))) return code;
  }
  throw new Error('no free code was found');
}

/** The code that somebody typed ("c-7qk4", "7QK4", "C 7Q K4") as it is written; undefined when it is none or mistyped. */
export function parseCode(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const bare = typed.length > randomLength + 1 && typed.startsWith('C') ? typed.slice(1) : typed;
  if (bare.length !== randomLength + 1 || [...bare].some((character) => !alphabet.includes(character)))
    return undefined;
  const code = codeOf(bare.slice(0, randomLength));
  return code === `C-${bare}` ? code : undefined;
}

function codeOf(random: string): string {
  return `C-${random}${checkCharacter(random)}`;
}

/**
 * A weighted sum over the field of 32 elements: the weights are all different and none is zero, so that one wrong
 * character, or two that changed places, never give a code that is right.
 */
function checkCharacter(random: string): string {
  const sum = [...random].reduce((so, character) => timesX(so ^ alphabet.indexOf(character)), start);
  return alphabet.charAt(sum);
}

/** Multiplied by x in GF(2^5), modulo the primitive polynomial x^5 + x^2 + 1. */
function timesX(element: number): number {
  const shifted = element << 1;
  return shifted < alphabet.length ? shifted : shifted ^ 0b100101;
}
