import { z } from 'zod';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { clickedTask } from '../act.ts';
import { taskActions } from '../actions.ts';
import { findTask } from '../find.ts';
import { answerAt, around, isOfOneTask } from '../in-place.ts';
import { taskSheet } from '../sheet.ts';
import { standing } from '../standing.ts';
import { cardView } from '../views/card.ts';

/** « Détails »: one task, in the place of the list or the reminder that it stands in. */
export const showAction = defineAction({
  id: taskActions.show,
  roles: members,
  payload: clickedTask.pick({ task: true, at: true }),
  run: async (context, click) => {
    if (isOfOneTask(click.at)) return answerAt(context, click, '', false);
    const sheet = await taskSheet(context, context.actor, await findTask(context, click.task));
    return { kind: 'update', view: cardView(sheet, context, { at: click.at, back: true }) };
  },
});

/** « Revenir »: from one task back to where it stood. */
export const backAction = defineAction({
  id: taskActions.back,
  roles: members,
  payload: z.object({ at: standing.refine((at) => !isOfOneTask(at)) }),
  run: async (context, { at }) => ({ kind: 'update', view: await around(context, at) }),
});
