import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  caseReviewId,
  type DecisionId,
  meetingId,
  type PractitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { motive } from '../case-review/motive.ts';
import { settled } from '../case-review/status.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import type { FlashState } from '../flash/status.ts';
import { held } from '../meeting/status.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Task } from '../task/model.ts';
import { taskRow, withTask } from '../task/store.ts';

/** Whether the team is being asked about a decision: a vote or a request of opinions is open. */
export async function isAsking(tx: Tx, team: CareTeamId, id: DecisionId): Promise<boolean> {
  const open = { where: { careTeamId: team, decisionId: id, state: 'open' } };
  return (await tx.vote.count(open)) > 0 || (await tx.opinionRequest.count(open)) > 0;
}

/** Whether a flash consultation took the decisions of a case and not everyone has confirmed it. */
export async function awaitsConfirmation(tx: Tx, team: CareTeamId, caseId: CaseReviewId): Promise<boolean> {
  const state = { notIn: ['confirmed', 'withdrawn'] satisfies FlashState[] };
  return (await tx.flashConsultation.count({ where: { careTeamId: team, caseReviewId: caseId, state } })) > 0;
}

/** Whether a message is the newest of its kind about a subject to somebody. */
export async function isNewestTo(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  { id, kind, subjectId }: { readonly id: string; readonly kind: string; readonly subjectId: string },
): Promise<boolean> {
  const newest = await tx.delivery.findFirst({
    where: { careTeamId: team, kind, subjectId, practitionerId: who },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return newest?.id === id;
}

/** What came out of a decision, the oldest first. */
export async function tasksOfDecision(tx: Tx, team: CareTeamId, id: DecisionId): Promise<Task[]> {
  const rows = await tx.task.findMany({
    where: { careTeamId: team, decisionId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withTask,
  });
  return rows.map((row) => taskRow.parse(row));
}

const caseToLink = z.object({ id: caseReviewId, code: z.string(), motive });
export type CaseToLink = z.infer<typeof caseToLink>;

/** The cases that were discussed and that somebody may read, the newest first. */
export async function casesToLink(
  tx: Tx,
  team: CareTeamId,
  reader: Pick<Practitioner, 'id' | 'profession'>,
  which: { readonly take: number; readonly id?: string },
): Promise<CaseToLink[]> {
  const rows = await tx.caseReview.findMany({
    where: {
      careTeamId: team,
      status: { in: [...settled] },
      ...(which.id !== undefined && { id: which.id }),
      ...detailVisibleTo(reader),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: which.take,
    select: { id: true, code: true, motive: true },
  });
  return rows.map((row) => caseToLink.parse(row));
}

const meetingToLink = z.object({ id: meetingId, title: z.string(), startsAt: z.date() });
export type MeetingToLink = z.infer<typeof meetingToLink>;

/** The RCPs that began last, or those of them that took a decision; or the one with this id. */
export async function meetingsToLink(
  tx: Tx,
  team: CareTeamId,
  which: { readonly take: number; readonly deciding?: boolean; readonly id?: string },
): Promise<MeetingToLink[]> {
  const rows = await tx.meeting.findMany({
    where: {
      careTeamId: team,
      status: { in: ['in-session', ...held] },
      ...(which.deciding && { decisions: { some: {} } }),
      ...(which.id !== undefined && { id: which.id }),
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: which.take,
    select: { id: true, title: true, startsAt: true },
  });
  return rows.map((row) => meetingToLink.parse(row));
}
