import { z } from 'zod';
import { type CaseReviewId, caseReviewId } from '../../../core/ids.ts';
import { addDays, localParts } from '../../../core/local-time.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { tellOrganiser } from '../../case-review/notifications.ts';
import { changeCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { dateValue } from '../../meeting/values.ts';
import { members } from '../../practitioner/role.ts';
import { filingActions, filingForms } from '../actions.ts';
import { findOwnCase } from '../find.ts';
import { followUp } from '../follow-up.ts';
import { nextMeetingFor } from '../next-meeting.ts';
import { planReview, settleReview } from '../notifications.ts';
import { followUpOf } from '../store.ts';
import { reviewView } from '../views/review.ts';

/** The case, and the review date that the person answers for. */
const given = z.object({ review: caseReviewId, on: z.iso.date() });

/** « Proposer pour la prochaine RCP ». */
export const proposeReviewAction = defineAction({
  id: filingActions.propose,
  roles: members,
  payload: given,
  run: async (context, { review: id, on }) => {
    const { tx, careTeam, now, actor } = context;
    const review = await findOwnCase(context, id);
    if (isDue(review, on)) {
      const meeting = await nextMeetingFor(tx, careTeam.id, now, review);
      const created = await followUp(tx, careTeam, now, review, meeting);
      if (created && meeting) await tellOrganiser(tx, careTeam, now, meeting, actor.id);
    }
    return inPlace(context, id);
  },
});

/** « Clore »: nothing more to look at. */
export const closeReviewAction = defineAction({
  id: filingActions.close,
  roles: members,
  payload: given,
  run: async (context, { review: id, on }) => {
    const { tx, careTeam, now } = context;
    const review = await findOwnCase(context, id);
    if (isDue(review, on) && (await changeCase(tx, careTeam.id, now, review, { status: 'closed' }))) {
      await settleReview(tx, careTeam, now, review);
    }
    return inPlace(context, id);
  },
});

/** « Plus tard ». */
export const laterAction = defineAction({
  id: filingActions.later,
  roles: members,
  payload: given,
  run: async (context, { review: id, on }) => {
    const review = await findOwnCase(context, id);
    if (!isDue(review, on)) return inPlace(context, id);
    return { kind: 'form', form: await laterForm.open(context, { review: id, on }) };
  },
});

/** A month is what people mean by later when they do not say when. */
const usualDays = 30;
const mostDays = 731;

export const laterForm = defineForm({
  id: filingForms.later,
  roles: members,
  given,
  values: (t) => z.object({ date: dateValue(t) }),
  open: async (context, { review: id }) => {
    const { t, now, careTeam } = context;
    const review = await findOwnCase(context, id);
    const words = t.filing.later;
    const initial = addDays(localParts(now, careTeam.zone).date, usualDays);
    return {
      title: words.title,
      intro: words.intro(review.code, t.caseReview.motives[review.motive]),
      submitLabel: words.submit,
      fields: [{ id: 'date', kind: 'date', label: words.date, required: true, initial }],
    };
  },
  submit: async (context, { review: id, on }, { date }) => {
    const { tx, t, now, careTeam, locale } = context;
    const review = await findOwnCase(context, id);
    const today = localParts(now, careTeam.zone).date;
    const sentBefore = review.reviewOn === date && on !== date;
    if (review.status === 'to-review' && !sentBefore) {
      if (date <= today) return refuse('date', t.filing.later.past);
      if (date > addDays(today, mostDays)) return refuse('date', t.fields.dateFar);
      const moved = isDue(review, on) && (await changeCase(tx, careTeam.id, now, review, { reviewOn: date }));
      if (!moved) {
        const current = await findOwnCase(context, id);
        const notice = t.filing.later.conflict(current.reviewOn === null ? '' : formatDate(current.reviewOn, locale));
        return { kind: 'reopened', given: { review: id, on: current.reviewOn ?? on }, notice };
      }
      await settleReview(tx, careTeam, now, review);
      await planReview(tx, careTeam, { id, reviewOn: date });
    }
    return { kind: 'view', view: await currentView(context, id) };
  },
});

/** Whether a case still waits for an answer about that date. */
function isDue({ status, reviewOn }: CaseReview, on: string): boolean {
  return status === 'to-review' && reviewOn === on;
}

async function inPlace(context: Context, id: CaseReviewId): Promise<Reply> {
  return { kind: 'update', view: await currentView(context, id) };
}

async function currentView(context: Context, id: CaseReviewId) {
  const { tx, careTeam } = context;
  return reviewView(await findOwnCase(context, id), await followUpOf(tx, careTeam.id, id), context);
}
