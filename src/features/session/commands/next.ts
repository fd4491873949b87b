import { z } from 'zod';
import { caseReviewId, meetingId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { changeCase } from '../../case-review/store.ts';
import { defineAction } from '../../define.ts';
import { changeMeeting } from '../../meeting/store.ts';
import { members } from '../../practitioner/role.ts';
import { sessionActions } from '../actions.ts';
import { findSession, holdLed } from '../find.ts';
import { inPlace } from '../in-place.ts';
import { casesToCome, currentCase, outsidersFor } from '../model.ts';
import { followSession } from '../notifications.ts';
import { putOff } from '../put-off.ts';
import { blockedView, undecidedView } from '../views/undecided.ts';

/** « Dossier suivant »: leaves a case that is settled for the next one that may be heard. */
export const nextAction = defineAction({
  id: sessionActions.next,
  roles: members,
  payload: z.object({
    meeting: meetingId,
    standing: z.enum(['board', 'personal']),
    revision: z.number().int(),
    /** The chair has said that nobody from outside is there to hear this case. */
    alone: caseReviewId.optional(),
  }),
  run: async (context, { meeting: id, standing, revision, alone }) => {
    const { tx, careTeam, now } = context;
    const session = await holdLed(context, id);
    const { meeting } = session;
    // Somebody else has moved on already: a second step would leave out a case.
    if (meeting.revision !== revision) return inPlace(context, id, standing);
    const current = currentCase(session);
    if (current?.status === 'on-agenda') return { kind: 'view', view: undecidedView(current, session, context) };
    const [next] = casesToCome(session);
    if (next !== undefined) {
      const outsiders = outsidersFor(next, session);
      const heard = outsiders.there.length > 0 || (outsiders.expected.length > 0 && alone !== next.id);
      if (heard) return { kind: 'view', view: blockedView(next, outsiders, session, context) };
    }
    const moved = await changeMeeting(tx, careTeam.id, now, meeting, { currentCaseId: next?.id ?? null });
    if (!moved) return inPlace(context, id, standing);
    if (next !== undefined && !(await changeCase(tx, careTeam.id, now, next, { startedAt: now, endedAt: null }))) {
      throw new UserError('button-outdated');
    }
    await followSession(tx, now, await findSession(context, id));
    return inPlace(context, id, standing);
  },
});

/** « Reporter le dossier »: the current one without a decision, or the next one that may not be heard. */
export const postponeAction = defineAction({
  id: sessionActions.postpone,
  roles: members,
  payload: z.object({ meeting: meetingId, case: caseReviewId, revision: z.number().int() }),
  run: async (context, { meeting: id, case: caseId, revision }) => {
    const { tx, careTeam, now } = context;
    const session = await holdLed(context, id);
    const { meeting } = session;
    const review = session.cases.find((one) => one.id === caseId);
    if (review?.status === 'on-agenda' && review.revision === revision) {
      await putOff(context, meeting, review);
      if (meeting.currentCaseId === caseId) {
        const left = await changeMeeting(tx, careTeam.id, now, meeting, { currentCaseId: null });
        if (!left) throw new UserError('button-outdated');
      }
      await followSession(tx, now, await findSession(context, id));
    }
    return inPlace(context, id, 'personal');
  },
});
