import type { Block } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';

/** What the card of a decision shows of its votes, with the buttons that the actor may use; nothing when there is none. */
export async function voteBlocks(_context: Context, _decision: Decision): Promise<readonly Block[]> {
  return [];
}
