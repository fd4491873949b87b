import type { Reply } from '../../ui/reply.ts';
import type { View } from '../../ui/view.ts';
import type { Context, Reader } from '../context.ts';
import { isComplete } from './model.ts';
import { cardOf, readProgress } from './store.ts';
import { awayView, cardView } from './views/card.ts';

/** What the message about the set-up says to one person now. */
export async function setupView(context: Reader & Pick<Context, 'tx' | 'careTeam' | 'actor'>): Promise<View> {
  const { tx, careTeam, actor } = context;
  const progress = await readProgress(tx, careTeam.id);
  const away = (await cardOf(tx, careTeam.id, actor.id)) === 'away' && !isComplete(progress);
  return away ? awayView(context) : cardView({ careTeam, progress, person: actor }, context);
}

/** A click shows what is true now, whatever it did. */
export async function inPlace(context: Context): Promise<Reply> {
  return { kind: 'update', view: await setupView(context) };
}
