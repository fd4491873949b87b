import type { TaskRoundId } from '../../core/ids.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';

/** One reminder message to the actor as it reads now, for the answer to a click on it. */
export async function roundNow(_context: Context, _round: TaskRoundId): Promise<View> {
  return { fallback: '', blocks: [] };
}
