import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { requestsOpenedBy } from '../store.ts';
import { listView } from '../views/list.ts';
import { aboutDecisions, opinionsWaitingFor } from '../waiting.ts';

/** As many of each as a phone shows. */
const shown = 8;

/** `/decision avis`: the opinions that are waited for from the actor, then those that they asked. */
export const listCommand = defineCommand({
  id: 'opinion.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context) }),
});

/** The list as it is now; `note` says what a click in it did or found. */
export async function listPage(context: Context, note = ''): Promise<View> {
  const { tx, careTeam, actor, now } = context;
  const waiting = await opinionsWaitingFor(tx, careTeam.id, now, actor);
  const opened = await requestsOpenedBy(tx, careTeam.id, actor.id, shown);
  const page = {
    waiting: waiting.slice(0, shown),
    more: Math.max(0, waiting.length - shown),
    opened: await aboutDecisions(tx, careTeam.id, opened, actor),
  };
  return listView(page, context, note);
}
