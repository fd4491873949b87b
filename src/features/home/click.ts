import type { Reply } from '../../ui/reply.ts';
import type { Context } from '../context.ts';
import { homeView } from './home.ts';

/**
 * Answers a click on the home screen, which holds no message that could be edited. When the home says something else after
 * the click, that is the answer: it is shown anew (refresh.ts). Otherwise what would have stood in the place of the
 * message is shown by itself: the RCP that was to be looked at, or why nothing has changed.
 */
export async function answerAtHome(context: Context, act: () => Promise<Reply>): Promise<Reply> {
  const before = JSON.stringify(await homeView(context));
  const reply = await act();
  if (reply.kind !== 'update' && reply.kind !== 'refreshed') return reply;
  const changed = JSON.stringify(await homeView(context)) !== before;
  return changed ? { kind: 'none' } : { kind: 'view', view: reply.view };
}
