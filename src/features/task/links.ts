import {
  type CaseReviewId,
  caseReviewId,
  type DecisionId,
  decisionId,
  type MeetingId,
  meetingId,
} from '../../core/ids.ts';
import type { Field, Option } from '../../ui/form.ts';
import { maySeeDetail } from '../case-review/access.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseById, changeCase } from '../case-review/store.ts';
import type { Context } from '../context.ts';
import { decisionById } from '../decision/store.ts';
import { type Refused, refuse } from '../define.ts';
import { meetingById, meetingsToCome } from '../meeting/store.ts';
import { whenOf } from '../meeting/views/facts.ts';
import type { Task } from './model.ts';
import {
  type CaseChoice,
  type DecisionChoice,
  decisionsToFollow,
  type MeetingChoice,
  ownCases,
  recentMeetings,
} from './store-links.ts';

/** What a task to be is opened from. */
export interface OpenedFrom {
  readonly case?: CaseReviewId | undefined;
  readonly meeting?: MeetingId | undefined;
  readonly decision?: DecisionId | undefined;
}

/** What a task belongs to. */
export type TaskLink = Pick<Task, 'caseReviewId' | 'meetingId' | 'decisionId'>;

const nothing: TaskLink = { caseReviewId: null, meetingId: null, decisionId: null };

/** The value of the field that stands for no link. */
const none = 'none';

/** As many of each as a list shows without searching. */
const offered = 12;

/** An RCP of longer ago is rarely what a new task is about. */
const recentMs = 60 * 24 * 3_600_000;

/** The field "what is it about": the actor's cases, the RCPs around today, the decisions in force. */
export async function linkField(context: Context, from: OpenedFrom): Promise<Field> {
  const { t } = context;
  const words = t.task.form;
  const { cases, meetings, decisions } = await choices(context, from);
  const options: readonly Option[] = [
    { value: none, label: words.noLink },
    ...cases.map(({ id, code, motive }) => ({
      value: `case:${id}`,
      label: `${code}, ${t.caseReview.motives[motive]}`,
      group: words.groupCases,
    })),
    ...meetings.map((meeting) => ({
      value: `meeting:${meeting.id}`,
      label: t.caseReview.form.meetingOption(whenOf(meeting, context), meeting.title),
      group: words.groupMeetings,
    })),
    ...decisions.map(({ id, statement, caseCode }) => ({
      value: `decision:${id}`,
      label: caseCode === null ? statement : `${caseCode}, ${statement}`,
      group: words.groupDecisions,
    })),
  ];
  const wanted = linkValue(from);
  const initial = options.some(({ value }) => value === wanted) ? wanted : none;
  return { id: 'link', kind: 'choice', label: words.link, required: false, options, initial };
}

/** What the field shows for this link. */
export function linkValue({ case: review, meeting, decision }: OpenedFrom): string {
  if (decision !== undefined) return `decision:${decision}`;
  if (review !== undefined) return `case:${review}`;
  return meeting === undefined ? none : `meeting:${meeting}`;
}

/** What may be chosen, with what the form was opened from on top when it is none of it. */
async function choices(context: Context, from: OpenedFrom) {
  const { tx, careTeam, actor, now } = context;
  const team = careTeam.id;
  const cases: CaseChoice[] = await ownCases(tx, team, actor, offered);
  const recent = await recentMeetings(tx, team, new Date(now.getTime() - recentMs), offered);
  const meetings: MeetingChoice[] = [...(await meetingsToCome(tx, team, now, { take: offered })), ...recent];
  const decisions: DecisionChoice[] = await decisionsToFollow(tx, team, actor, offered);
  const review = from.case && !cases.some(({ id }) => id === from.case) && (await readableCase(context, from.case));
  if (review) cases.unshift(review);
  const meeting =
    from.meeting && !meetings.some(({ id }) => id === from.meeting) && (await meetingById(tx, team, from.meeting));
  if (meeting) meetings.unshift(meeting);
  const decision =
    from.decision && !decisions.some(({ id }) => id === from.decision) && (await decisionById(tx, team, from.decision));
  if (decision && (decision.caseReviewId === null || (await readableCase(context, decision.caseReviewId)))) {
    decisions.unshift(decision);
  }
  return { cases, meetings, decisions };
}

/** Reads the field. Whatever the actor may not see cannot be chosen. */
export async function chosenLink(
  context: Context,
  value: string,
): Promise<({ readonly kind: 'ok' } & TaskLink) | Refused> {
  const { tx, careTeam, t } = context;
  const refusal = refuse('link', t.task.form.linkGone);
  const [kind = '', id = ''] = value.split(':');
  switch (kind) {
    case none:
      return { kind: 'ok', ...nothing };
    case 'case': {
      const review = caseReviewId.safeParse(id).data;
      if (review === undefined || !(await keptCase(context, review))) return refusal;
      // Without its RCP: what is added to an RCP becomes a part of its minutes.
      return { kind: 'ok', ...nothing, caseReviewId: review };
    }
    case 'meeting': {
      const meeting = meetingId.safeParse(id).data;
      if (meeting === undefined || (await meetingById(tx, careTeam.id, meeting)) === undefined) return refusal;
      return { kind: 'ok', ...nothing, meetingId: meeting };
    }
    case 'decision': {
      const wanted = decisionId.safeParse(id).data;
      const decision = wanted && (await decisionById(tx, careTeam.id, wanted));
      if (decision === undefined) return refusal;
      const { caseReviewId: review } = decision;
      // The confidentiality of the case, and the patient's objection, must reach the task.
      if (review !== null && !(await keptCase(context, review))) return refusal;
      return { kind: 'ok', ...nothing, decisionId: decision.id, caseReviewId: review };
    }
    default:
      return refusal;
  }
}

/** Whether the actor may read the case that a task is to be about. */
export async function mayOpenFrom(context: Context, { case: review, decision: id }: OpenedFrom): Promise<boolean> {
  const decision = id && (await decisionById(context.tx, context.careTeam.id, id));
  const about = review ?? decision?.caseReviewId ?? undefined;
  return about === undefined || (await readableCase(context, about)) !== undefined;
}

/** A case that the actor may read; undefined otherwise, and when it was withdrawn. */
export async function readableCase(
  { tx, careTeam, actor }: Context,
  id: CaseReviewId,
): Promise<CaseReview | undefined> {
  const review = await caseById(tx, careTeam.id, id);
  if (review === undefined || review.status === 'withdrawn') return undefined;
  const meeting = review.meetingId === null ? undefined : await meetingById(tx, careTeam.id, review.meetingId);
  return maySeeDetail(actor, review, meeting) ? review : undefined;
}

/** Whether the actor may read the case. It stays as it is until the task is added: an objection of the patient finds both. */
async function keptCase(context: Context, id: CaseReviewId): Promise<boolean> {
  const review = await readableCase(context, id);
  return review !== undefined && changeCase(context.tx, context.careTeam.id, context.now, review, {});
}
