import { z } from 'zod';
import { type CareTeamId, caseReviewId, decisionId, meetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { motive } from '../case-review/motive.ts';
import { detailVisibleTo } from '../case-review/visible.ts';
import { inForce } from '../decision/status.ts';
import { held } from '../meeting/status.ts';
import type { Practitioner } from '../practitioner/model.ts';

// What a task may belong to, as a list to choose from: few of each, and nothing that the reader may not see.

const caseChoice = z.object({ id: caseReviewId, code: z.string(), motive });
const meetingChoice = z.object({ id: meetingId, title: z.string(), startsAt: z.date() });
const decisionChoice = z
  .object({ id: decisionId, statement: z.string(), caseReview: z.object({ code: z.string() }).nullable() })
  .transform(({ id, statement, caseReview }) => ({ id, statement, caseCode: caseReview?.code ?? null }));

export type CaseChoice = z.infer<typeof caseChoice>;
export type MeetingChoice = z.infer<typeof meetingChoice>;
export type DecisionChoice = z.infer<typeof decisionChoice>;

/** The cases that somebody proposed and is not done with, the newest first. */
export async function ownCases(tx: Tx, team: CareTeamId, { id }: Practitioner, take: number): Promise<CaseChoice[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, requesterId: id, status: { notIn: ['closed', 'withdrawn'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => caseChoice.parse(row));
}

/** The RCPs that took place since an instant, the newest first. */
export async function recentMeetings(tx: Tx, team: CareTeamId, since: Date, take: number): Promise<MeetingChoice[]> {
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, status: { in: ['in-session', ...held] }, startsAt: { gte: since } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => meetingChoice.parse(row));
}

/** The decisions in force that the reader may read, the newest first. */
export async function decisionsToFollow(
  tx: Tx,
  team: CareTeamId,
  reader: Practitioner,
  take: number,
): Promise<DecisionChoice[]> {
  const rows = await tx.decision.findMany({
    where: {
      careTeamId: team,
      status: { in: [...inForce] },
      // Nothing is left of one whose case was withdrawn.
      statement: { not: '' },
      OR: [{ caseReviewId: null }, { caseReview: detailVisibleTo(reader) }],
    },
    include: { caseReview: { select: { code: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map((row) => decisionChoice.parse(row));
}
