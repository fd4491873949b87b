import { z } from 'zod';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { seriesActions } from '../actions.ts';
import { unannouncedMeetings } from '../store.ts';
import { pageSize, unannouncedView } from '../views/list.ts';

/** `/rcp series`: the dates that wait to be announced, each to be moved or cancelled. */
export const seriesCommand = defineCommand({
  id: 'series.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

/** Another page of it. */
export const seriesListAction = defineAction({
  id: seriesActions.list,
  roles: members,
  payload: z.object({ page: z.number().int().min(0).max(1_000) }),
  run: async (context, { page }) => ({ kind: 'update', view: await listPage(context, page) }),
});

async function listPage(context: Context, page: number): Promise<View> {
  const range = { skip: page * pageSize, take: pageSize + 1 };
  return unannouncedView(await unannouncedMeetings(context.tx, context.careTeam.id, context.now, range), page, context);
}
