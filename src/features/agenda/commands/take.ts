import { z } from 'zod';
import { caseReviewId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { caseById, changeCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { followUp } from '../../filing/follow-up.ts';
import { findMeeting } from '../../meeting/find.ts';
import { canManage, type MeetingWithInvitations } from '../../meeting/model.ts';
import { holdMeeting } from '../../meeting/store-hold.ts';
import { members } from '../../practitioner/role.ts';
import { agendaActions } from '../actions.ts';
import { appendCase } from '../append.ts';
import { findArrangeable, requireOpen } from '../find.ts';
import { followMeeting } from '../follow.ts';
import { isMovable } from '../order.ts';
import { agendaNow, page } from './show.ts';

const payload = z.object({ meeting: meetingId, review: caseReviewId, page });

/** « Ajouter »: a due review or an open point, by whoever manages the RCP or asked for the case. */
export const addAction = defineAction({
  id: agendaActions.add,
  roles: members,
  payload,
  run: async (context, { meeting: id, review: reviewId, page: at }) => {
    const { tx, careTeam, actor, t } = context;
    await holdMeeting(tx, careTeam.id, id);
    const meeting = await findMeeting(context, id);
    const review = await caseById(tx, careTeam.id, reviewId);
    if (review?.requesterId !== actor.id && !canManage(actor, meeting)) throw new UserError('meeting-not-yours');
    requireOpen(context, meeting);
    const added = review !== undefined && (await add(context, review, meeting));
    const place = added ? { page: at } : { page: at, notice: t.agenda.changed };
    return { kind: 'update', view: await agendaNow(context, id, place) };
  },
});

/** False when the case no longer waits. */
async function add(context: Context, review: CaseReview, meeting: MeetingWithInvitations): Promise<boolean> {
  const { tx, careTeam, now } = context;
  switch (review.status) {
    case 'to-review':
      return (await followUp(tx, careTeam, now, review, meeting)) !== undefined;
    case 'proposed':
    case 'postponed':
      if (!(await appendCase(tx, careTeam, now, review, meeting))) return false;
      await followMeeting(tx, careTeam, now, meeting);
      return true;
    default:
      return false;
  }
}

/** « Retirer de l’ordre du jour »: the case waits for another RCP. */
export const removeAction = defineAction({
  id: agendaActions.remove,
  roles: members,
  payload,
  run: async (context, { meeting: id, review: reviewId, page: at }) => {
    const { tx, careTeam, now } = context;
    // No task is added for the case while it leaves.
    await holdMeeting(tx, careTeam.id, id);
    const meeting = await findArrangeable(context, id);
    const review = await caseById(tx, careTeam.id, reviewId);
    if (review !== undefined && review.meetingId === id && isMovable(review)) {
      const off = { status: 'proposed', meetingId: null, position: 0 } as const;
      if (await changeCase(tx, careTeam.id, now, review, off)) await followMeeting(tx, careTeam, now, meeting);
    }
    return { kind: 'update', view: await agendaNow(context, id, { page: at }) };
  },
});
