import type { DecisionId } from '../../core/ids.ts';
import type { View } from '../../ui/view.ts';
import type { Context } from '../context.ts';
import { decisionCard } from './card.ts';
import { findDecision } from './find.ts';
import { decisionSheet } from './sheet.ts';
import type { Standing } from './views/buttons.ts';
import { reviewView } from './views/review.ts';

/** What was clicked, as it is now; `note` says what the click did or found. */
export async function inPlace(context: Context, id: DecisionId, at: Standing, note: string): Promise<View> {
  const decision = await findDecision(context, id);
  return at === 'review'
    ? reviewView(await decisionSheet(context, decision), context)
    : decisionCard(context, decision, note);
}
