import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
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
  run: async (context, { meeting }) => ({
    kind: 'update',
    view: detailView(await findPoll(context, meeting), context, context.actor),
  }),
});

/** « Détail » under a message about a poll: beside it, for the one who clicked. */
export const openAction = defineAction({
  id: pollActions.open,
  roles: members,
  payload,
  run: async (context, { meeting }) => ({
    kind: 'view',
    view: detailView(await findPoll(context, meeting), context, context.actor),
  }),
});
