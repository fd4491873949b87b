import { z } from 'zod';
import { weeklyDigestId } from '../../../core/ids.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members, stewards } from '../../practitioner/role.ts';
import { allPractitioners } from '../../practitioner/store.ts';
import { weeklyDigestActions } from '../actions.ts';
import { currentDigest } from '../current.ts';
import { shownNow } from '../shown.ts';
import { readTold } from '../store-told.ts';
import { coordinatorView } from '../views/coordinator.ts';
import { detailsView } from '../views/details.ts';

/** `/point`: what would be published now, with what a coordinator may do about it. */
export const showCommand = defineCommand({
  id: 'weekly-digest.show',
  roles: members,
  rest: 'none',
  run: async (context) => {
    const digest = await currentDigest(context);
    const may = stewards.includes(context.actor.role);
    const view = coordinatorView(digest, await shownNow(context, digest), context, { may });
    return { kind: 'view', view };
  },
});

const payload = z.object({ digest: weeklyDigestId, page: z.number().int().min(0).max(1_000) });

/** « Voir le détail »: everything there is to say now, for the reader alone. */
export const detailsAction = defineAction({
  id: weeklyDigestActions.details,
  roles: members,
  payload,
  run: async (context, given) => ({ kind: 'view', view: await details(context, given) }),
});

/** Another page, in the place of this one. */
export const turnAction = defineAction({
  id: weeklyDigestActions.turn,
  roles: members,
  payload,
  run: async (context, given) => ({ kind: 'update', view: await details(context, given) }),
});

/** Whole, but for what could fill a page alone. */
const longest = 200;

async function details(context: Context, { digest, page }: z.infer<typeof payload>): Promise<View> {
  const { tx, careTeam, now } = context;
  const people = await allPractitioners(tx, careTeam.id);
  const reader = { ...context, people, digestNames: careTeam.digestNames, longest };
  return detailsView(await readTold(tx, careTeam, now), { id: digest }, page, reader);
}
