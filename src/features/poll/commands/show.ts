import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { pollActions } from '../actions.ts';
import { findPoll } from '../find.ts';
import { detailView } from '../views/detail.ts';

const payload = z.object({ meeting: meetingId });

/** « Voir » in the list: one poll in the place of the list. */
export const showAction = defineAction({
  id: pollActions.show,
  roles: members,
  payload,
  run: async (context, { meeting }) => ({ kind: 'update', view: await detailOf(context, meeting) }),
});

/** « Détail » under a message about a poll: beside it, for the one who clicked. */
export const openAction = defineAction({
  id: pollActions.open,
  roles: members,
  payload,
  run: async (context, { meeting }) => ({ kind: 'view', view: await detailOf(context, meeting) }),
});

async function detailOf(context: Context, id: MeetingId): Promise<View> {
  return detailView(await findPoll(context, id), context, context.actor);
}
