import type { CareTeamId, CaseReviewId, MeetingId } from '../../core/ids.ts';
import { meetingId } from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';

/** Notes that an RCP put a case off. */
export async function noteCarryOver(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  meeting: MeetingId,
  review: CaseReviewId,
): Promise<void> {
  await tx.carryOver.upsert({
    where: { caseReviewId_meetingId: { caseReviewId: review, meetingId: meeting }, careTeamId: team },
    create: { careTeamId: team, caseReviewId: review, meetingId: meeting, at: now },
    update: { at: now },
  });
}

/** The codes of the cases that an RCP put off, in that order; not of those withdrawn since. */
export async function codesPutOff(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<string[]> {
  const rows = await tx.carryOver.findMany({
    where: { careTeamId: team, meetingId: meeting, caseReview: { status: { not: 'withdrawn' } } },
    orderBy: [{ at: 'asc' }, { caseReview: { position: 'asc' } }],
    select: { caseReview: { select: { code: true } } },
  });
  return rows.map(({ caseReview }) => caseReview.code);
}

/** The RCP that ended last, not longer ago than `since`. */
export async function lastEnded(tx: Tx, team: CareTeamId, since: Date): Promise<MeetingId | undefined> {
  const row = await tx.meeting.findFirst({
    where: { careTeamId: team, status: 'ended', endedAt: { gte: since } },
    orderBy: { endedAt: 'desc' },
    select: { id: true },
  });
  return row === null ? undefined : meetingId.parse(row.id);
}
