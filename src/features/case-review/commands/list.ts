import { z } from 'zod';
import { caseReviewId } from '../../../core/ids.ts';
import { sentence, type View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { findMeeting } from '../../meeting/find.ts';
import { members } from '../../practitioner/role.ts';
import { caseActions } from '../actions.ts';
import { findByCode, findCase, requesterOf } from '../find.ts';
import { caseSheet } from '../sheet.ts';
import { currentCases } from '../store.ts';
import { listButton } from '../views/buttons.ts';
import { caseView } from '../views/case.ts';
import { type ListedCase, listView, pageSize } from '../views/list.ts';

const page = z.number().int().min(0).max(1_000);

/** `/rcp dossiers`: the actor's cases and those of the team that wait. */
export const listCommand = defineCommand({
  id: 'case.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await listPage(context, 0) }),
});

/** Another page, or back from one case. */
export const listAction = defineAction({
  id: caseActions.list,
  roles: members,
  payload: z.object({ page }),
  run: async (context, given) => ({ kind: 'update', view: await listPage(context, given.page) }),
});

/**
 * « Voir »: one case, in the place of the list that it stands in. From elsewhere it is a message of its own, since the
 * one that was clicked may stand in a channel, where only some may read what this one says.
 */
export const showAction = defineAction({
  id: caseActions.show,
  roles: members,
  payload: z.object({ case: caseReviewId, page: page.optional() }),
  run: async (context, { case: id, page: from }) => {
    const sheet = await caseSheet(context, await findCase(context, id));
    if (from === undefined) return { kind: 'view', view: caseView(sheet, context) };
    return { kind: 'update', view: caseView(sheet, context, { back: listButton(from, context.t.caseReview.all) }) };
  },
});

/** `/rcp qui C-7QK4`: whom to ask. */
export const whoCommand = defineCommand({
  id: 'case.who',
  roles: members,
  rest: 'text',
  run: async (context, rest) => {
    const { who } = context.t.caseReview;
    const review = await findByCode(context, rest);
    const { id, active, displayName } = await requesterOf(context, review);
    if (id === context.actor.id) return { kind: 'view', view: sentence(who.yours(review.code)) };
    return { kind: 'view', view: sentence((active ? who.ask : who.left)(review.code, displayName)) };
  },
});

async function listPage(context: Context, number: number): Promise<View> {
  const range = { skip: number * pageSize, take: pageSize + 1 };
  const cases: ListedCase[] = [];
  for (const review of await currentCases(context.tx, context.careTeam.id, context.actor.id, range)) {
    const meeting = review.meetingId === null ? undefined : await findMeeting(context, review.meetingId);
    cases.push({ review, meeting, requester: await requesterOf(context, review) });
  }
  return listView(cases, number, context);
}
