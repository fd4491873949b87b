import { z } from 'zod';
import { caseReviewId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { defineAction } from '../../define.ts';
import { holdMeeting } from '../../meeting/store-hold.ts';
import { members } from '../../practitioner/role.ts';
import { caseActions } from '../actions.ts';
import { findCase } from '../find.ts';
import { askRequester } from '../notifications.ts';
import { agendaChanged } from '../put-on-agenda.ts';
import { organises } from '../rights.ts';
import { caseSheet } from '../sheet.ts';
import { changeCase } from '../store.ts';
import { caseView } from '../views/case.ts';

/** « Demander un complément »: the case leaves the agenda until its requester has completed it. */
export const askMoreAction = defineAction({
  id: caseActions.askMore,
  roles: members,
  payload: z.object({ case: caseReviewId }),
  run: async (context, { case: id }) => {
    const { tx, careTeam, now, actor } = context;
    const { meetingId } = await findCase(context, id);
    if (meetingId !== null) await holdMeeting(tx, careTeam.id, meetingId);
    const { review, meeting, rights } = await caseSheet(context, await findCase(context, id));
    if (!organises(actor, meeting)) throw new UserError('case-not-organiser');
    // It keeps its RCP: that is where it goes back to.
    if (rights.askMore && (await changeCase(tx, careTeam.id, now, review, { status: 'incomplete' }))) {
      await askRequester(tx, careTeam, now, await findCase(context, id));
      if (meeting !== undefined) await agendaChanged(tx, careTeam, now, meeting, actor.id);
    }
    return { kind: 'update', view: caseView(await caseSheet(context, await findCase(context, id)), context) };
  },
});
