import { z } from 'zod';
import { opinionRequestId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { opinionActions } from '../actions.ts';
import { findRequest } from '../find.ts';
import { readFullSheet } from '../sheet.ts';
import { pageView } from '../views/page.ts';

/** « Lire les avis »: a page of them in the place of what was clicked. */
export const showAction = defineAction({
  id: opinionActions.show,
  roles: members,
  payload: z.object({ request: opinionRequestId, page: z.number().int().min(0).max(1000) }),
  run: async (context, { request: id, page }) => {
    const sheet = await readFullSheet(context, await findRequest(context, id), context.actor);
    if (!sheet.mayRead) throw new UserError('opinion-hidden');
    return { kind: 'update', view: pageView(sheet, page, context) };
  },
});
