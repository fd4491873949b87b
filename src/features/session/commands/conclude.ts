import { z } from 'zod';
import { type CaseReviewId, caseReviewId, meetingId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { UserError } from '../../../i18n/user-error.ts';
import { maySeeDetail } from '../../case-review/access.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { changeCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { followDecision } from '../../decision/follow.ts';
import type { Decision } from '../../decision/model.ts';
import { type CaseDecision, decisionsOfCases, recordDecision } from '../../decision/store.ts';
import { defineAction, defineForm, refuse } from '../../define.ts';
import { planReview } from '../../filing/notifications.ts';
import { settleCase } from '../../filing/settle.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { sessionActions, sessionForms } from '../actions.ts';
import { type ConcludeValues, concludeFields, concludeValues, heardNow, heardOptions } from '../conclude-form.ts';
import { findOpen, findSession, holdOpen } from '../find.ts';
import type { Session } from '../model.ts';
import { followSession } from '../notifications.ts';
import { concludedView } from '../views/concluded.ts';

const given = z.object({ meeting: meetingId, case: caseReviewId, revision: z.number().int() });

/** « Conclure le dossier », « Corriger la décision ». */
export const concludeAction = defineAction({
  id: sessionActions.conclude,
  roles: members,
  payload: given.omit({ revision: true }),
  run: async (context, { meeting, case: id }) => {
    const review = concludable(context, await findOpen(context, meeting), id);
    return {
      kind: 'form',
      form: await concludeForm.open(context, { meeting, case: id, revision: review.revision }),
    };
  },
});

/** What was decided about a case: care plan, safety measure or protocol, as HAS tells them apart. */
export const concludeForm = defineForm({
  id: sessionForms.conclude,
  roles: members,
  given,
  values: concludeValues,
  open: async (context, { meeting, case: id }) => {
    const { t, tx, careTeam } = context;
    const session = await findOpen(context, meeting);
    const review = concludable(context, session, id);
    const possible = heardOptions(session, review);
    return {
      title: t.session.conclude.title(review.code),
      intro: t.session.conclude.intro,
      submitLabel: t.session.conclude.submit,
      fields: concludeFields(t, {
        review,
        decision: await decisionOf(context, id),
        heard: possible,
        here: heardNow(session, possible),
        people: await activePractitioners(tx, careTeam.id),
      }),
    };
  },
  submit: async (context, { meeting: meetingOf, case: id, revision }, form) => {
    const { t, tx, careTeam, now } = context;
    const session = await holdOpen(context, meetingOf);
    const review = concludable(context, session, id);
    const decision = decisionFrom(form, review, session, context);
    const wrong = await problem(form, decision, review, context);
    if (wrong !== undefined) return wrong;
    const before = await decisionOf(context, id);
    // A second copy of a form that went through says what is true.
    const twice = before !== undefined && isSame(before, decision) && isSameList(review.heard, form.heard);
    if (!twice) {
      const changed =
        review.revision === revision &&
        (await changeCase(tx, careTeam.id, now, review, {
          heard: form.heard,
          reviewOn: decision.reviewOn,
          ...(review.status === 'on-agenda' && { status: 'examined', endedAt: now }),
        }));
      if (!changed) {
        const { revision: fresh } = concludable(context, await findOpen(context, meetingOf), id);
        return {
          kind: 'reopened',
          given: { meeting: meetingOf, case: id, revision: fresh },
          notice: t.session.conclude.conflict,
        };
      }
      await followDecision(tx, careTeam, now, await recordDecision(tx, careTeam.id, now, decision));
      await followConclusion(context, session, id);
    }
    const after = await findSession(context, meetingOf);
    const [recorded] = await decisionsOfCases(tx, careTeam.id, [id]);
    const concluded = after.cases.find((one) => one.id === id);
    if (recorded === undefined || concluded === undefined) throw new Error('what was just decided is not there');
    return { kind: 'view', view: concludedView(concluded, recorded, after, context) };
  },
});

/** The case of a conclusion: the current one or one that was examined, for those who may read it. */
function concludable({ actor }: Context, session: Session, id: CaseReviewId): CaseReview {
  const { meeting, cases } = session;
  const review = cases.find((one) => one.id === id);
  const begun = review !== undefined && (review.status !== 'on-agenda' || meeting.currentCaseId === id);
  if (!begun) throw new UserError('session-case-gone');
  if (!maySeeDetail(actor, review, meeting)) throw new UserError('session-detail-closed');
  return review;
}

async function decisionOf({ tx, careTeam }: Context, id: CaseReviewId): Promise<Decision | undefined> {
  const [decision] = await decisionsOfCases(tx, careTeam.id, [id]);
  return decision;
}

function decisionFrom(
  form: ConcludeValues,
  review: CaseReview,
  { meeting }: Session,
  { actor }: Context,
): CaseDecision {
  return {
    meetingId: meeting.id,
    caseReviewId: review.id,
    type: form.type,
    status: 'adopted',
    statement: form.statement,
    reason: form.reason,
    reference: form.reference,
    causes: review.kind === 'adverse-event' ? form.causes : [],
    version: review.kind === 'protocol' ? form.version : '',
    ownerId: form.owner ?? null,
    reviewOn: form.reviewOn ?? null,
    createdById: actor.id,
  };
}

/** What no field can know of itself. */
async function problem(form: ConcludeValues, decision: CaseDecision, review: CaseReview, context: Context) {
  const { t, tx, careTeam, now } = context;
  const words = t.session.conclude;
  const people = await activePractitioners(tx, careTeam.id);
  const { ownerId, reviewOn } = decision;
  if (review.kind === 'adverse-event' && form.causes.length === 0) return refuse('causes', words.causesMissing);
  if (ownerId !== null && !people.some(({ id }) => id === ownerId)) return refuse('owner', t.fields.unknownPerson);
  const today = localParts(now, careTeam.zone).date;
  // A date that was right when it was written stays so in a correction.
  if (reviewOn !== null && reviewOn <= today && reviewOn !== review.reviewOn)
    return refuse('reviewOn', words.reviewPast);
  return undefined;
}

/** While the session runs the board follows; after it, what was settled at the end follows the correction. */
async function followConclusion(context: Context, { meeting }: Session, id: CaseReviewId): Promise<void> {
  const { tx, careTeam, now } = context;
  if (meeting.endedAt !== null) {
    await settleCase(tx, careTeam, now, id);
    const review = (await findSession(context, meeting.id)).cases.find((one) => one.id === id);
    if (review?.status === 'to-review') await planReview(tx, careTeam, review);
  }
  await followSession(tx, now, await findSession(context, meeting.id));
}

function isSame(before: Decision, decision: CaseDecision): boolean {
  const same = (['type', 'statement', 'reason', 'reference', 'version', 'ownerId', 'reviewOn'] as const).every(
    (key) => before[key] === decision[key],
  );
  return same && isSameList(before.causes, decision.causes);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
