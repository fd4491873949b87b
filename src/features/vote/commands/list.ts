import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { withDecisions } from '../../decision/asked-about.ts';
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

async function listed({ tx, careTeam, actor }: Context, votes: readonly Vote[]): Promise<readonly ListedVote[]> {
  const found = await withDecisions(tx, careTeam.id, actor, votes);
  return found.map(({ asked, ...rest }) => ({ ...rest, vote: asked }));
}
