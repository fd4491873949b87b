import { z } from 'zod';
import { weeklyDigestId } from '../../../core/ids.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { stewards } from '../../practitioner/role.ts';
import { weeklyDigestActions as actions } from '../actions.ts';
import { lookAtDigest } from '../look.ts';
import { type DigestState, isUnpublished, type WeeklyDigest } from '../model.ts';
import { followDigest } from '../notifications.ts';
import { publish } from '../publish.ts';
import { shownNow } from '../shown.ts';
import { changeDigest, digestById } from '../store.ts';
import { coordinatorView } from '../views/coordinator.ts';

const payload = z.object({ digest: weeklyDigestId, revision: z.number().int() });
type Given = z.infer<typeof payload>;

/** « Suspendre »: it is not published until somebody says so. */
export const holdAction = defineAction({
  id: actions.hold,
  roles: stewards,
  payload,
  run: (context, given) => turned(context, given, 'planned', 'held'),
});

/** « Reprendre »: it is published in its time, or at once when that has come meanwhile. */
export const releaseAction = defineAction({
  id: actions.release,
  roles: stewards,
  payload,
  run: (context, given) => turned(context, given, 'held', 'planned'),
});

/** « Publier maintenant »: in the place of what would be published by itself that week. */
export const publishAction = defineAction({
  id: actions.publish,
  roles: stewards,
  payload,
  run: async (context, { digest: id, revision }) => {
    const { tx, careTeam, now } = context;
    const digest = await digestById(tx, careTeam.id, id);
    if (digest?.revision === revision) await publish(tx, careTeam, now, digest);
    // Nobody publishes what they have not read.
    const unread = digest !== undefined && digest.revision !== revision && isUnpublished(digest);
    return inPlace(context, id, unread ? context.t.weeklyDigest.changed : '');
  },
});

async function turned(context: Context, { digest: id, revision }: Given, from: DigestState, to: DigestState) {
  const { tx, careTeam, now } = context;
  const digest = await digestById(tx, careTeam.id, id);
  if (digest?.state === from && digest.revision === revision) await turn(context, digest, to);
  // Its time may have come while it was held.
  await lookAtDigest(tx, careTeam, now);
  return inPlace(context, id);
}

async function turn({ tx, careTeam, now }: Context, digest: WeeklyDigest, state: DigestState): Promise<void> {
  if (await changeDigest(tx, careTeam.id, digest, { state })) await followDigest(tx, careTeam, now, digest);
}

/** A click shows what is true now, whatever it did. */
export async function inPlace(context: Context, id: WeeklyDigest['id'], note = ''): Promise<Reply> {
  const digest = await digestById(context.tx, context.careTeam.id, id);
  if (digest === undefined) return { kind: 'update', view: sentence(context.t.weeklyDigest.gone) };
  return { kind: 'update', view: coordinatorView(digest, await shownNow(context, digest), context, { note }) };
}
