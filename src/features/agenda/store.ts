import {
  type CareTeamId,
  type CaseReviewId,
  caseReviewId,
  type MeetingId,
  meetingId,
  type PractitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseRow } from '../case-review/store.ts';

/** Takes everything off the agenda of an RCP that does not take place; what was proposed for it waits for another one. */
export async function releaseCases(tx: Tx, team: CareTeamId, now: Date, meeting: MeetingId): Promise<void> {
  const where = { careTeamId: team, meetingId: meeting };
  const released = { meetingId: null, position: 0, revision: { increment: 1 }, updatedAt: now } as const;
  await tx.caseReview.updateMany({
    where: { ...where, status: 'on-agenda' },
    data: { ...released, status: 'proposed' },
  });
  await tx.caseReview.updateMany({
    where: { ...where, status: { in: ['proposed', 'incomplete'] } },
    data: released,
  });
}

/** The cases that were proposed for an RCP and do not stand on its agenda, the oldest first. */
export async function proposedFor(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, meetingId: meeting, status: 'proposed' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => caseRow.parse(row));
}

/**
 * What could be taken up again at an RCP on `date` ("yyyy-MM-dd"): reviews that are due by then, cases that another RCP
 * put off, and cases that were proposed without one; the oldest first, at most `take`.
 */
export async function dueAndOpen(tx: Tx, team: CareTeamId, date: string, take: number): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: {
      careTeamId: team,
      // A flash consultation waits for no RCP.
      flash: null,
      OR: [
        { status: 'to-review', reviewOn: { lte: date } },
        { status: 'postponed' },
        { status: 'proposed', meetingId: null },
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => caseRow.parse(row));
}

/** The subjects of messages of this kind that wait to be sent, though their case stands on no agenda any more. */
export async function strays(tx: Tx, team: CareTeamId, kind: string): Promise<CaseReviewId[]> {
  const waiting = await tx.delivery.findMany({
    where: { careTeamId: team, kind, state: 'pending' },
    select: { subjectId: true },
    distinct: ['subjectId'],
  });
  const subjects = waiting.map(({ subjectId }) => subjectId);
  if (subjects.length === 0) return [];
  const there = await tx.caseReview.findMany({
    where: { careTeamId: team, id: { in: subjects }, status: 'on-agenda', meetingId: { not: null } },
    select: { id: true },
  });
  const ids = new Set(there.map(({ id }) => id));
  return subjects.filter((id) => !ids.has(id)).map((id) => caseReviewId.parse(id));
}

/** The RCPs on whose agenda a person has a case of their own. */
export async function meetingsWithCasesOf(
  tx: Tx,
  team: CareTeamId,
  requester: PractitionerId,
  among: readonly MeetingId[],
): Promise<MeetingId[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, requesterId: requester, meetingId: { in: [...among] } },
    select: { meetingId: true },
    distinct: ['meetingId'],
  });
  return rows.flatMap((row) => (row.meetingId === null ? [] : [meetingId.parse(row.meetingId)]));
}
