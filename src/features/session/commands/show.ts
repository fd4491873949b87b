import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { upcomingMeetings } from '../../meeting/store.ts';
import { members } from '../../practitioner/role.ts';
import { sessionActions } from '../actions.ts';
import { findSession } from '../find.ts';
import { viewFor } from '../in-place.ts';
import { longestAgo, ofTheMoment } from '../model.ts';
import { lastEnded } from '../store.ts';

/** More RCPs than a week can hold. */
const many = 50;

/** `/rcp seance`: the RCP that runs, or the next one. */
export const showCommand = defineCommand({
  id: 'session.show',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await viewFor(context, await sessionOfTheMoment(context)) }),
});

/**
 * What the actor may see of an RCP: always a message of its own, since the button may stand where others read.
 */
export const showAction = defineAction({
  id: sessionActions.show,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({
    kind: 'view',
    view: await viewFor(context, await findSession(context, meeting)),
  }),
});

async function sessionOfTheMoment(context: Context) {
  const { tx, careTeam, now } = context;
  const since = longestAgo(now);
  const meetings = await upcomingMeetings(tx, careTeam.id, since, { skip: 0, take: many });
  const found = ofTheMoment(meetings, now)?.id ?? (await lastEnded(tx, careTeam.id, since));
  if (found === undefined) throw new UserError('session-none');
  return findSession(context, found);
}
