import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { defineAction } from '../../define.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { members } from '../../practitioner/role.ts';
import { sessionActions } from '../actions.ts';
import { findSession, notNow, requireChair } from '../find.ts';
import { inPlace } from '../in-place.ts';
import { opensAt, startable } from '../model.ts';
import { followSession, postBoard } from '../notifications.ts';

/** « Commencer »: opens the session and posts its board. */
export const startAction = defineAction({
  id: sessionActions.start,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting: id }) => {
    const { tx, careTeam, now } = context;
    const session = await findSession(context, id);
    const { meeting } = session;
    requireChair(context, session);
    if (meeting.status === 'in-session') return inPlace(context, id, 'personal');
    const verdict = startable(meeting, now);
    switch (verdict) {
      case 'no':
        throw notNow(session, context);
      case 'early':
        throw new UserError('session-too-early', meeting.title, whenOf({ startsAt: opensAt(meeting) }, context));
      case 'late':
        throw new UserError('session-too-late', meeting.title);
      case 'yes':
        break;
      default:
        return verdict satisfies never;
    }
    if (await changeMeeting(tx, careTeam.id, now, meeting, { status: 'in-session', startedAt: now })) {
      const started = await findSession(context, id);
      await postBoard(tx, now, started);
      await followSession(tx, now, started);
    }
    return inPlace(context, id, 'personal');
  },
});
