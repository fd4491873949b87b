import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import { sentence } from '../../../ui/view.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { minutesActions } from '../actions.ts';
import { findHeld } from '../find.ts';
import { sendFile } from '../notifications.ts';

/** « PDF », « Markdown », « CSV », « Émargement »: the file comes as a private message, rendered for its reader. */
export const fileAction = defineAction({
  id: minutesActions.file,
  roles: members,
  payload: z.object({ meeting: meetingId, format: z.enum(['pdf', 'markdown', 'csv', 'attendance']) }),
  run: async (context, { meeting: id, format }) => {
    const { tx, careTeam, now, actor, t } = context;
    const { meeting } = await findHeld(context, id);
    await sendFile(tx, careTeam, now, { meeting, format, to: actor.id });
    return { kind: 'view', view: sentence(t.minutes.file.onItsWay) };
  },
});
