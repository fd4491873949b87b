import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions } from '../actions.ts';
import { submitMinutes } from '../approval.ts';
import { findWritable } from '../find.ts';
import { showMinutes } from './show.ts';

/** « Soumettre à validation »: once for what its reader saw; a second click shows what is true. */
export const submitAction = defineAction({
  id: minutesActions.submit,
  roles: members,
  payload: z.object({ meeting: meetingId, revision: z.number().int() }),
  run: async (context, { meeting, revision }) => {
    const { tx, careTeam, now, actor } = context;
    const rows = await findWritable(context, meeting);
    await submitMinutes(tx, careTeam, now, rows, { by: actor.id, revision });
    return { kind: 'update', view: await showMinutes(context, meeting) };
  },
});
