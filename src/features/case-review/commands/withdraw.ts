import { z } from 'zod';
import { caseReviewId } from '../../../core/ids.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import { sentence } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { defineAction } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { caseActions } from '../actions.ts';
import { findCase } from '../find.ts';
import type { CaseReview } from '../model.ts';
import { ownsCase } from '../rights.ts';
import { type CaseSheet, caseSheet } from '../sheet.ts';
import { caseView } from '../views/case.ts';
import { recordObjection, withdrawCase } from '../withdraw.ts';

const payload = z.object({ case: caseReviewId });

/** « Retirer »: a case that no RCP has looked at yet. */
export const withdrawAction = defineAction({
  id: caseActions.withdraw,
  roles: members,
  payload,
  run: async (context, { case: id }) => {
    const sheet = await ownSheet(context, id);
    const done = sheet.rights.withdraw && (await withdrawCase(context, sheet.review));
    if (!done) return asItIs(context, id);
    return { kind: 'update', view: sentence(context.t.caseReview.withdraw.done(sheet.review.code)) };
  },
});

/** « Opposition du patient »: at any time, whatever was discussed already. */
export const objectAction = defineAction({
  id: caseActions.object,
  roles: members,
  payload,
  run: async (context, { case: id }) => {
    const { review, rights } = await ownSheet(context, id);
    if (!rights.object) return asItIs(context, id);
    await recordObjection(context, review.code);
    return { kind: 'update', view: sentence(context.t.caseReview.object.done(review.code)) };
  },
});

/** Throws UserError unless it is the actor's, or that of somebody who left while the actor coordinates. */
async function ownSheet(context: Context, id: CaseReview['id']): Promise<CaseSheet> {
  const sheet = await caseSheet(context, await findCase(context, id));
  if (ownsCase(context.actor, sheet.requester)) return sheet;
  throw new UserError('case-not-yours', sheet.requester.displayName);
}

async function asItIs(context: Context, id: CaseReview['id']): Promise<Reply> {
  return { kind: 'update', view: caseView(await caseSheet(context, await findCase(context, id)), context) };
}
