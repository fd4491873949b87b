import { z } from 'zod';
import { opinionRequestId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { opinionActions, standing } from '../actions.ts';
import { closeRequest } from '../close.ts';
import { findRequest } from '../find.ts';
import { mayClose } from '../rights.ts';
import { inPlace, paperOf } from './in-place.ts';

/** « Clore les avis » before the deadline. */
export const closeAction = defineAction({
  id: opinionActions.close,
  roles: members,
  payload: z.object({ request: opinionRequestId, at: standing }),
  run: async (context, { request: id, at }) => {
    const { tx, careTeam, now, actor, t } = context;
    const found = await findRequest(context, id);
    if (!mayClose(actor, found)) throw new UserError('opinion-not-yours');
    const { notes } = t.opinion;
    if (found.request.state !== 'open') {
      return { kind: 'update', view: await inPlace(context, id, at, notes.over) };
    }
    // Whoever closes it on the card has the summary before their eyes.
    await closeRequest(tx, careTeam, now, found.request, at === 'card' ? actor.id : undefined);
    if (at === 'paper') return { kind: 'refreshed', view: await paperOf(context, id) };
    return { kind: 'update', view: await inPlace(context, id, at, notes.closed) };
  },
});
