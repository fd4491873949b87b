import { z } from 'zod';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { personalDigestActions } from '../actions.ts';
import { readMyWeek } from '../content.ts';
import { myWeekView } from '../views/my-week.ts';

/** `/point perso`: what one's digest says now. */
export const showCommand = defineCommand({
  id: 'personal-digest.show',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await ownWeek(context) }),
});

/** « Ma semaine », wherever its button stands. */
export const showAction = defineAction({
  id: personalDigestActions.show,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: await ownWeek(context) }),
});

async function ownWeek(context: Context): Promise<View> {
  return myWeekView(await readMyWeek(context, context.actor), context);
}
