import { z } from 'zod';
import { type DecisionId, decisionId, newId } from '../../../core/ids.ts';
import { localParts } from '../../../core/local-time.ts';
import { formatChoice } from '../../../i18n/format.ts';
import { UserError } from '../../../i18n/user-error.ts';
import type { Reply } from '../../../ui/reply.ts';
import type { CaseReview } from '../../case-review/model.ts';
import { changeCase } from '../../case-review/store.ts';
import type { Context } from '../../context.ts';
import { defineForm, type OpenedForm, type Refused, type Reopened, refuse } from '../../define.ts';
import { members } from '../../practitioner/role.ts';
import { activePractitioners } from '../../practitioner/store.ts';
import { decisionForms } from '../actions.ts';
import { decisionCard } from '../card.ts';
import { type DecisionValues, decisionFields, decisionValues, statesAfter } from '../fields.ts';
import { findDecision } from '../find.ts';
import { followDecision } from '../follow.ts';
import { chosenLink, type Link, linkable, linkField } from '../link-choice.ts';
import { type Decision, decisionTypesOf, generalDecisionTypes } from '../model.ts';
import { wrongReviewDate } from '../review-date.ts';
import type { DecisionSheet } from '../sheet.ts';
import { createDecision, decisionById } from '../store.ts';
import { endOriginal, findOriginal } from '../supersede.ts';

/** What the form carries: the id of the decision to be, so that sending it twice records it once. */
const given = z.object({
  decision: decisionId,
  /** The one that it replaces. */
  supersedes: decisionId.optional(),
  /** Address of the message that it was recorded from. */
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
type Given = z.infer<typeof given>;

/** The form for a decision that does not exist yet. */
export function newRecord(rest: Omit<Given, 'decision'> = {}): Given {
  return { ...rest, decision: newId(decisionId) };
}

/** What was decided: outside an RCP, about a case that was discussed, or instead of an earlier decision. */
export const recordForm = defineForm({
  id: decisionForms.record,
  roles: members,
  given,
  values: decisionValues,
  open,
  submit: record,
});

async function open(context: Context, { supersedes }: Given): Promise<OpenedForm> {
  const { t, tx, careTeam, now } = context;
  const words = t.decision.form;
  const original = supersedes && (await findOriginal(context, supersedes));
  const { cases, meetings } = await linkable(context);
  // What replaces a decision about a case is about that case, and what replaces another one about none.
  const offered = { cases: original === undefined ? cases : [], meetings };
  const review = original?.review;
  return {
    title: original === undefined ? words.title : words.supersedeTitle,
    intro: original === undefined ? words.intro : words.supersedeIntro,
    submitLabel: words.submit,
    fields: [
      ...decisionFields(t, {
        types: review && decisionTypesOf[review.kind],
        cases: offered.cases.length > 0,
        states: statesAfter(original?.decision),
        people: await activePractitioners(tx, careTeam.id),
        today: localParts(now, careTeam.zone).date,
        from: original?.decision,
      }),
      ...(review === undefined ? [linkField(context, offered)] : []),
    ],
  };
}

async function record(context: Context, asked: Given, form: DecisionValues): Promise<Reply | Refused | Reopened> {
  const { tx, careTeam, now, t } = context;
  const words = t.decision.form;
  if ((await decisionById(tx, careTeam.id, asked.decision)) !== undefined) {
    return shown(context, asked.decision, words.already);
  }
  const original = asked.supersedes && (await findOriginal(context, asked.supersedes));
  const link = await linkOf(context, form, original);
  if (link.kind === 'refused') return link;
  const wrong = await problem(context, form, link.review, original?.decision);
  if (wrong !== undefined) return wrong;
  if (link.review !== undefined) await holdCase(context, link.review);
  const end = original && (await endOriginal(context, original.decision.id));
  if (end !== undefined && 'newest' in end) {
    const { id, statement } = end.newest;
    return { kind: 'reopened', given: { ...asked, supersedes: id }, notice: words.overtaken(statement) };
  }
  await createDecision(tx, careTeam.id, now, decisionFrom(context, asked, form, link, end?.ended));
  await followDecision(tx, careTeam, now, asked.decision);
  if (end !== undefined) await followDecision(tx, careTeam, now, end.ended.id);
  return shown(context, asked.decision, end === undefined ? words.done : words.superseded);
}

function decisionFrom(
  { actor }: Context,
  asked: Given,
  form: DecisionValues,
  link: Link,
  ended: Decision | undefined,
): Parameters<typeof createDecision>[3] {
  return {
    id: asked.decision,
    meetingId: link.meetingId,
    caseReviewId: link.review?.id ?? null,
    type: form.type,
    status: form.state,
    statement: form.statement,
    reason: form.reason,
    reference: form.reference,
    causes: ended?.causes ?? [],
    version: '',
    ownerId: form.owner ?? null,
    reviewOn: form.reviewOn ?? null,
    sourceLink: asked.link ?? '',
    supersedesId: ended?.id ?? null,
    createdById: actor.id,
  };
}

/** What replaces a decision about a case is about that case, and what replaces another one about none. */
async function linkOf(
  context: Context,
  form: DecisionValues,
  original: DecisionSheet | undefined,
): Promise<Link | Refused> {
  const review = original?.review;
  if (review !== undefined) return { kind: 'ok', review, meetingId: null };
  const link = await chosenLink(context, form.link);
  const strange = original !== undefined && link.kind === 'ok' && link.review !== undefined;
  return strange ? refuse('link', context.t.decision.form.linkGone) : link;
}

/** What no field can know of itself. */
async function problem(
  context: Context,
  { owner, reviewOn, type, state }: DecisionValues,
  review: CaseReview | undefined,
  old: Decision | undefined,
): Promise<Refused | undefined> {
  const { tx, careTeam, t, locale } = context;
  const words = t.decision.form;
  const people = await activePractitioners(tx, careTeam.id);
  if (owner !== undefined && !people.some(({ id }) => id === owner)) return refuse('owner', t.fields.unknownPerson);
  if (!statesAfter(old).includes(state)) return refuse('state', words.notProposed);
  const types = review === undefined ? generalDecisionTypes : decisionTypesOf[review.kind];
  if (types.includes(type)) return wrongReviewDate(context, reviewOn);
  const labels = formatChoice(
    types.map((one) => t.session.decisionTypes[one]),
    locale,
  );
  return refuse('type', review === undefined ? words.typeOfTeam(labels) : words.typeOfCase(review.code, labels));
}

/** Nothing is written about a case that is being withdrawn at this very instant. */
async function holdCase({ tx, careTeam, now }: Context, review: CaseReview): Promise<void> {
  const held = review.status !== 'withdrawn' && (await changeCase(tx, careTeam.id, now, review, {}));
  if (!held) throw new UserError('decision-case-changed', review.code);
}

async function shown(context: Context, id: DecisionId, note: string): Promise<Reply> {
  return { kind: 'view', view: await decisionCard(context, await findDecision(context, id), note) };
}
