import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import type { Decision } from '../../decision/model.ts';
import { decisionById } from '../../decision/store.ts';
import { readableIds } from '../../decision/store-readable.ts';
import { defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import type { Vote } from '../model.ts';
import { votesOpenedBy, votesWaitingFor } from '../store.ts';
import { type ListedVote, listView } from '../views/list.ts';

/** As many of each as a phone shows. */
const shown = 8;

/** `/decision votes`: the ballots that wait for the actor, then the votes that they opened. */
export const listCommand = defineCommand({
  id: 'vote.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context) }),
});

/** The list as it is now; `note` says what a click in it did or found. */
export async function listPage(context: Context, note = ''): Promise<View> {
  const { tx, careTeam, actor, now } = context;
  const waiting = await votesWaitingFor(tx, careTeam.id, now, actor.id);
  const opened = await votesOpenedBy(tx, careTeam.id, actor.id, shown);
  const page = {
    waiting: await listed(context, waiting.slice(0, shown)),
    more: Math.max(0, waiting.length - shown),
    opened: await listed(context, opened),
  };
  return listView(page, context, note);
}

async function listed(context: Context, votes: readonly Vote[]): Promise<readonly ListedVote[]> {
  const { tx, careTeam, actor } = context;
  const found: { readonly vote: Vote; readonly decision: Decision }[] = [];
  for (const vote of votes) {
    const decision = await decisionById(tx, careTeam.id, vote.decisionId);
    if (decision !== undefined) found.push({ vote, decision });
  }
  const readable = await readableIds(
    tx,
    careTeam.id,
    actor,
    found.map(({ decision }) => decision),
  );
  return found.map((one) => ({ ...one, mayRead: readable.has(one.decision.id) }));
}
