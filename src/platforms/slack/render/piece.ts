import type { types } from '@slack/bolt';

/** Blocks that are shown or left out together. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  /** How many rows of a list it holds; 0 for everything that is not a list. Rows are left out first. */
  readonly rows: number;
}

interface Room {
  readonly blocks: number;
  readonly characters: number;
}

/**
 * The blocks of all pieces if Slack takes that many; otherwise without the last rows of the last list (then without the
 * last pieces, buttons last of all), and a line "+ N" where they were. Lists are paged by the features: this is the last
 * safety.
 */
export function fit(pieces: readonly Piece[], room: Room): types.KnownBlock[] {
  const kept = [...pieces];
  const used = kept.reduce((sum, piece) => add(sum, sizeOf(piece)), { blocks: 0, characters: 0 });
  let left = 0;
  let at = kept.length;
  while (used.blocks + (left > 0 ? 1 : 0) > room.blocks || used.characters > room.characters) {
    at = leastNeeded(kept);
    const [gone] = kept.splice(at, 1);
    if (gone === undefined) break;
    left += Math.max(1, gone.rows);
    const size = sizeOf(gone);
    used.blocks -= size.blocks;
    used.characters -= size.characters;
  }
  const blocks = kept.map((piece) => piece.blocks);
  if (left > 0) blocks.splice(at, 0, [more(left)]);
  return blocks.flat();
}

/** Where the piece is that a reader can best do without. */
function leastNeeded(pieces: readonly Piece[]): number {
  const row = pieces.findLastIndex((piece) => piece.rows > 0);
  if (row !== -1) return row;
  const words = pieces.findLastIndex((piece) => piece.blocks.every((block) => block.type !== 'actions'));
  return words === -1 ? pieces.length - 1 : words;
}

function more(left: number): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: `… + ${left}`, emoji: false }] };
}

function sizeOf(piece: Piece): Room {
  return { blocks: piece.blocks.length, characters: piece.blocks.reduce((sum, block) => sum + characters(block), 0) };
}

function add(a: Room, b: Room): { blocks: number; characters: number } {
  return { blocks: a.blocks + b.blocks, characters: a.characters + b.characters };
}

/** All that a reader sees in a block: every `text` that is a string, however deep. */
function characters(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : characters(inner)),
    0,
  );
}
