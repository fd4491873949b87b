import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { casesOfMeeting } from '../../case-review/store.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { agendaActions } from '../actions.ts';
import { convene } from '../convene.ts';
import { findArrangeable, requireOpen } from '../find.ts';
import { agendaNow, page } from './show.ts';

/** « Envoyer l’ordre du jour » now, without waiting for the day on which it goes out by itself. */
export const sendAction = defineAction({
  id: agendaActions.send,
  roles: members,
  payload: z.object({ meeting: meetingId, page }),
  run: async (context, { meeting: id, page: at }) => {
    const { tx, careTeam, now, t } = context;
    const meeting = await findArrangeable(context, id);
    requireOpen(context, meeting);
    const cases = await casesOfMeeting(tx, careTeam.id, id);
    const sent = meeting.status === 'planned' && cases.length > 0 && (await convene(tx, careTeam, now, meeting));
    const place = sent ? { page: at, notice: t.agenda.sent } : { page: at };
    return { kind: 'update', view: await agendaNow(context, id, place) };
  },
});
