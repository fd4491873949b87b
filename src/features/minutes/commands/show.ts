import { z } from 'zod';
import { type MeetingId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions } from '../actions.ts';
import { findHeld } from '../find.ts';
import { lastHeldMeeting } from '../store.ts';
import { minutesView } from '../views/minutes.ts';

/** `/rcp compte-rendu`: the minutes of the RCP that took place last. */
export const showCommand = defineCommand({
  id: 'minutes.show',
  roles: members,
  rest: 'none',
  run: async (context) => {
    const last = await lastHeldMeeting(context.tx, context.careTeam.id);
    if (last === undefined) throw new UserError('minutes-none');
    return { kind: 'view', view: await showMinutes(context, last) };
  },
});

/** « Lire »: where it stands others may read too, so the answer is a message of its own. */
export const showAction = defineAction({
  id: minutesActions.show,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({ kind: 'view', view: await showMinutes(context, meeting) }),
});

/** Another page in the place of this one. */
export const pageAction = defineAction({
  id: minutesActions.page,
  roles: members,
  payload: z.object({ meeting: meetingId, page: z.number().int().min(0).max(1_000) }),
  run: async (context, { meeting, page }) => ({ kind: 'update', view: await showMinutes(context, meeting, page) }),
});

/** The compte rendu as it reads now for the actor. */
export async function showMinutes(context: Context, meeting: MeetingId, page = 0, note?: string): Promise<View> {
  return minutesView(await findHeld(context, meeting), page, context, note);
}
