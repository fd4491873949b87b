import { z } from 'zod';
import { type CaseReviewId, caseReviewId } from '../../../core/ids.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { changeCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineCommand } from '../../define.ts';
import { meetingById } from '../../meeting/store.ts';
import { holdMeeting } from '../../meeting/store-hold.ts';
import { archiveWhenDone } from '../../minutes/archive.ts';
import { members } from '../../practitioner/role.ts';
import { planErasure } from '../../retention/plan.ts';
import { filingActions } from '../actions.ts';
import { findOwnCase } from '../find.ts';
import { filingList } from '../list.ts';
import { scope } from '../model.ts';
import { announceFiling, planChase } from '../notifications.ts';
import { filingView } from '../views/filings.ts';

/** `/rcp verser`: what the actor has to file. */
export const filingCommand = defineCommand({
  id: 'filing.list',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: filingView(await filingList(context, 'mine'), 0, context) }),
});

/** The same wherever its button stands. */
export const filingShowAction = defineAction({
  id: filingActions.show,
  roles: members,
  payload: z.object({}),
  run: async (context) => ({ kind: 'view', view: filingView(await filingList(context, 'mine'), 0, context) }),
});

/** Another page, or everyone's. */
export const filingListAction = defineAction({
  id: filingActions.list,
  roles: members,
  payload: z.object({ scope, page: z.number().int().min(0).max(1_000) }),
  run: async (context, { scope: wanted, page }) => ({
    kind: 'update',
    view: filingView(await filingList(context, wanted), page, context),
  }),
});

const payload = z.object({ review: caseReviewId, scope });

/** « C’est versé »: the case counts from now on. */
export const fileAction = defineAction({
  id: filingActions.file,
  roles: members,
  payload,
  run: (context, { review: id, scope: wanted }) =>
    answered(context, id, wanted, async (review) => {
      if (review.filing !== 'to-file') return false;
      const closes = review.status === 'examined' && { status: 'closed' as const };
      const change = { filing: 'filed' as const, filedAt: context.now, ...closes };
      if (!(await changeCase(context.tx, context.careTeam.id, context.now, review, change))) return false;
      await planErasure(context.tx, context.careTeam, context.now);
      if (review.meetingId !== null) {
        await archiveWhenDone(context.tx, context.careTeam, context.now, review.meetingId);
      }
      return true;
    }),
});

/** « Annuler »: it was not filed after all; possible until the RCP is archived. */
export const undoFileAction = defineAction({
  id: filingActions.undo,
  roles: members,
  payload,
  run: (context, { review: id, scope: wanted }) =>
    answered(context, id, wanted, async (review) => {
      if (review.filing !== 'filed' || (await isArchived(context, review))) return false;
      const change = { filing: 'to-file' as const, filedAt: null };
      if (!(await changeCase(context.tx, context.careTeam.id, context.now, review, change))) return false;
      await planChase(context.tx, context.careTeam, context.now, review.requesterId);
      return true;
    }),
});

async function isArchived({ tx, careTeam }: Context, { meetingId: id }: CaseReview): Promise<boolean> {
  return id !== null && (await meetingById(tx, careTeam.id, id))?.status === 'archived';
}

/** Changes a case that the actor answers for, once, and shows the list as it is then. */
async function answered(
  context: Context,
  id: CaseReviewId,
  wanted: z.infer<typeof scope>,
  change: (review: CaseReview) => Promise<boolean>,
): Promise<Reply> {
  const { tx, careTeam, now, t } = context;
  const seen = await findOwnCase(context, id);
  // Two who file the last two cases of an RCP wait for each other: the second one archives it.
  if (seen.meetingId !== null) await holdMeeting(tx, careTeam.id, seen.meetingId);
  const review = await findOwnCase(context, id);
  const changed = review.status !== 'withdrawn' && (await change(review));
  if (changed) await announceFiling(tx, careTeam, now, review);
  const current = await findOwnCase(context, id);
  const state = current.status === 'withdrawn' ? t.caseReview.statuses.withdrawn : t.caseReview.filings[current.filing];
  const note = changed ? undefined : t.filing.nothingChanged(current.code, state);
  return { kind: 'update', view: filingView(await filingList(context, wanted), 0, context, note) };
}
