import type { VoteId } from '../../../core/ids.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { decisionCard } from '../../decision/card.ts';
import type { Standing } from '../actions.ts';
import { findVote } from '../find.ts';
import { readSheet } from '../sheet.ts';
import { paperView } from '../views/paper.ts';
import { listPage } from './list.ts';

/** What was clicked, as it reads now; `note` says what the click did or found. */
export async function inPlace(context: Context, id: VoteId, at: Standing, note: string): Promise<Reply> {
  switch (at) {
    case 'paper':
      return { kind: 'update', view: await paperOf(context, id, note) };
    case 'card': {
      const { decision } = await findVote(context, id);
      return { kind: 'update', view: await decisionCard(context, decision, note) };
    }
    case 'list':
      return { kind: 'update', view: await listPage(context, note) };
    default:
      return at satisfies never;
  }
}

/** The actor's ballot paper as it reads now. */
export async function paperOf(context: Context, id: VoteId, note = ''): Promise<View> {
  return paperView(await readSheet(context, await findVote(context, id), context.actor), context, 'news', note);
}
