import { z } from 'zod';
import { meetingId } from '../../../core/ids.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { actions } from '../actions.ts';
import { findMeeting } from '../find.ts';
import { listedMeetings } from '../store.ts';
import { detailView } from '../views/detail.ts';
import { listView, pageSize } from '../views/list.ts';

/** An RCP stays in the list for this long after its start: people look up the place while it runs. */
const stays = 2 * 3_600_000;
/** One that was postponed stays this long after the date it had: whoever has not found another one by then has given up. */
const waits = 60 * 24 * 3_600_000;

/** `/rcp`: the next RCPs, then those that wait for another date. */
export const listCommand = defineCommand({
  id: 'meeting.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

/** Another page, or back from one RCP. */
export const listAction = defineAction({
  id: actions.list,
  roles: members,
  payload: z.object({ page: z.number().int().min(0).max(1_000) }),
  run: async (context, { page }) => ({ kind: 'update', view: await listPage(context, page) }),
});

/** « Voir »: one RCP in the place of the list. */
export const showAction = defineAction({
  id: actions.show,
  roles: members,
  payload: z.object({ meeting: meetingId }),
  run: async (context, { meeting }) => ({
    kind: 'update',
    view: detailView(await findMeeting(context, meeting), context),
  }),
});

async function listPage(context: Context, page: number): Promise<View> {
  const { tx, careTeam, now } = context;
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const range = { skip: page * pageSize, take: pageSize + 1 };
  const meetings = await listedMeetings(tx, careTeam.id, { since: ago(stays), postponedSince: ago(waits) }, range);
  return listView(meetings, page, context);
}
