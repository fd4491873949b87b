import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import type { Decision } from './model.ts';

/** One decision for the actor, with its opinions, its votes and what the actor may do; `note` says what a click did or found. */
export async function decisionCard(_context: Context, _decision: Decision, note = ''): Promise<View> {
  return { fallback: note, blocks: [] };
}
