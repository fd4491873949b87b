import { z } from 'zod';
import { guestId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { type Attender, attendanceMode, attendeeOf, isThere } from '../../attendance/model.ts';
import { recordAttendance, recordLeaving } from '../../attendance/store.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { sessionActions } from '../actions.ts';
import { holdRunning, requireChair } from '../find.ts';
import { inPlace } from '../in-place.ts';
import { refreshBoard } from '../notifications.ts';
import type { Standing } from '../views/buttons.ts';

const payload = z.object({
  meeting: meetingId,
  standing: z.enum(['board', 'personal']) satisfies z.ZodType<Standing>,
});

/** « Je suis là », « En visio »: a second tap changes nothing, the other button only how the person attends. */
export const attendAction = defineAction({
  id: sessionActions.attend,
  roles: members,
  payload: payload.extend({ mode: attendanceMode }),
  run: async (context, { meeting, standing, mode }) => {
    const { tx, careTeam, actor, now } = context;
    const session = await holdRunning(context, meeting);
    const who: Attender = { kind: 'member', practitionerId: actor.id };
    const before = attendeeOf(session.attendees, who);
    if (before === undefined || before.mode !== mode || !isThere(before)) {
      const arrivedAt = before?.arrivedAt ?? now;
      await recordAttendance(tx, careTeam.id, now, meeting, who, { mode, arrivedAt, leftAt: null, by: actor.id });
      await refreshBoard(tx, now, session);
    }
    return inPlace(context, meeting, standing);
  },
});

/** « Je pars », and « … est parti » of a guest, which only those who lead the session may say. */
export const leaveAction = defineAction({
  id: sessionActions.leave,
  roles: members,
  payload: payload.extend({ guest: guestId.optional() }),
  run: async (context, { meeting, standing, guest }) => {
    const { tx, careTeam, actor, now } = context;
    const session = await holdRunning(context, meeting);
    if (guest !== undefined) requireChair(context, session);
    const who: Attender =
      guest === undefined ? { kind: 'member', practitionerId: actor.id } : { kind: 'guest', guestId: guest };
    const before = attendeeOf(session.attendees, who);
    if (before === undefined) throw new UserError('session-not-here');
    if (isThere(before)) {
      await recordLeaving(tx, careTeam.id, meeting, now, who);
      await refreshBoard(tx, now, session);
    }
    return inPlace(context, meeting, standing);
  },
});
