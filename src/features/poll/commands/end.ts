import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { followMeeting } from '../../agenda/follow.ts';
import { defineAction } from '../../define.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { members } from '../../practitioner/role.ts';
import { pollActions } from '../actions.ts';
import { findManageablePoll, findPoll, whySettled } from '../find.ts';
import { pollState, wasRetained } from '../model.ts';
import { followPoll, kinds, tellOrganisers } from '../notifications.ts';
import { clearDeadline, clearPollTimers } from '../timers.ts';
import { detailView } from '../views/detail.ts';
import { settledView } from '../views/settled.ts';

const payload = z.object({ meeting: meetingId });

/** « Clore les réponses » before the deadline. */
export const closeAction = defineAction({
  id: pollActions.close,
  roles: members,
  payload,
  run: async (context, { meeting: id }) => {
    const { tx, careTeam, now, actor } = context;
    const before = await findManageablePoll(context, id);
    const open = pollState(before.meeting, now) === 'open';
    if (open && (await changeMeeting(tx, careTeam.id, now, before.meeting, { pollClosesAt: now }))) {
      const after = await findPoll(context, id);
      await clearDeadline(tx, careTeam, id);
      await followPoll(tx, careTeam, now, after);
      await tellOrganisers(tx, careTeam, now, after.meeting, { kind: kinds.result, by: actor.id });
    }
    return { kind: 'update', view: detailView(await findPoll(context, id), context, actor) };
  },
});

/** « Annuler le sondage »: the RCP that was looking for a date does not take place. */
export const cancelAction = defineAction({
  id: pollActions.cancel,
  roles: members,
  payload,
  run: async (context, { meeting: id }) => {
    const { tx, careTeam, now, actor } = context;
    const before = await findManageablePoll(context, id);
    if (wasRetained(before.meeting)) throw whySettled(before.meeting, context);
    const polling = before.meeting.status === 'polling';
    if (polling && (await changeMeeting(tx, careTeam.id, now, before.meeting, { status: 'cancelled' }))) {
      const after = await findPoll(context, id);
      await clearPollTimers(tx, careTeam, id);
      await followPoll(tx, careTeam, now, after);
      await followMeeting(tx, careTeam, now, after.meeting);
      return { kind: 'update', view: settledView(after.meeting, context) };
    }
    return { kind: 'update', view: detailView(await findPoll(context, id), context, actor) };
  },
});
