import type { OpinionRequestId } from '../../../core/ids.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { decisionCard } from '../../decision/card.ts';
import type { Standing } from '../actions.ts';
import { findRequest } from '../find.ts';
import { readForMessage } from '../sheet.ts';
import { paperView } from '../views/paper.ts';
import { listPage } from './list.ts';

/** What was clicked, as it reads now; `note` says what the click did or found. */
export async function inPlace(context: Context, id: OpinionRequestId, at: Standing, note: string): Promise<View> {
  switch (at) {
    case 'paper':
      return paperOf(context, id, note);
    case 'card':
      return decisionCard(context, (await findRequest(context, id)).decision, note);
    case 'list':
      return listPage(context, note);
    default:
      return at satisfies never;
  }
}

/** The actor's own message about a request as it reads now. */
export async function paperOf(context: Context, id: OpinionRequestId, note = ''): Promise<View> {
  const sheet = await readForMessage(context, await findRequest(context, id), context.actor);
  return paperView(sheet, context, 'news', note);
}
