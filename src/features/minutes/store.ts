import { z } from 'zod';
import {
  amendmentId,
  type CareTeamId,
  type CaseReviewId,
  caseReviewId,
  type MeetingId,
  meetingId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { held } from '../meeting/status.ts';
import { type Amendment, amendmentKind, type Minutes, type Verdict, verdict } from './model.ts';

const minutesRow = z.object({
  meetingId,
  remarks: z.string(),
  submittedById: practitionerId,
  submittedAt: z.date(),
  closesAt: z.date(),
  approvedAt: z.date().nullable(),
  contentHash: z.string().nullable(),
  approvals: z.array(z.object({ practitionerId, verdict, reason: z.string() })),
  amendments: z.array(
    z.object({ id: amendmentId, kind: amendmentKind, text: z.string(), authorId: practitionerId, at: z.date() }),
  ),
}) satisfies z.ZodType<Minutes>;

/** The minutes of an RCP; undefined while nothing was submitted or added. */
export async function minutesOf(tx: Tx, team: CareTeamId, id: MeetingId): Promise<Minutes | undefined> {
  const row = await tx.minutes.findUnique({
    where: { meetingId: id, careTeamId: team },
    include: {
      approvals: { orderBy: [{ at: 'asc' }, { practitionerId: 'asc' }] },
      amendments: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  });
  return row === null ? undefined : minutesRow.parse(row);
}

/** The cases that one RCP put off, in that order. */
export async function putOffIds(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<CaseReviewId[]> {
  const rows = await tx.carryOver.findMany({
    where: { careTeamId: team, meetingId: meeting },
    select: { caseReviewId: true },
    orderBy: [{ at: 'asc' }, { caseReviewId: 'asc' }],
  });
  return rows.map((row) => caseReviewId.parse(row.caseReviewId));
}

/** The RCP that took place last. */
export async function lastHeldMeeting(tx: Tx, team: CareTeamId): Promise<MeetingId | undefined> {
  const row = await tx.meeting.findFirst({
    where: { careTeamId: team, status: { in: [...held] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return row === null ? undefined : meetingId.parse(row.id);
}

/** The RCPs whose minutes the participants are asked to approve. */
export async function meetingsBeingApproved(tx: Tx, team: CareTeamId): Promise<MeetingId[]> {
  const rows = await tx.meeting.findMany({
    where: { careTeamId: team, status: 'minutes-pending' },
    select: { id: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => meetingId.parse(row.id));
}

/** Keeps what the secretary adds; a row made before the submission says nothing but that. */
export async function writeRemarks(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { meeting, by, remarks }: { readonly meeting: MeetingId; readonly by: PractitionerId; readonly remarks: string },
): Promise<void> {
  await tx.minutes.upsert({
    where: { meetingId: meeting, careTeamId: team },
    create: { meetingId: meeting, careTeamId: team, remarks, submittedById: by, submittedAt: now, closesAt: now },
    update: { remarks },
  });
}

/** Puts a version to the vote; what was said about an earlier one is forgotten. */
export async function openVote(
  tx: Tx,
  team: CareTeamId,
  meeting: MeetingId,
  version: Pick<Minutes, 'submittedById' | 'submittedAt' | 'closesAt' | 'contentHash'>,
): Promise<void> {
  await tx.minutesApproval.deleteMany({ where: { careTeamId: team, meetingId: meeting } });
  await tx.minutes.upsert({
    where: { meetingId: meeting, careTeamId: team },
    create: { ...version, meetingId: meeting, careTeamId: team },
    update: version,
  });
}

/**
 * Notes what somebody says about one version; false when that one is no longer asked about. Taking the row first makes
 * two people who answer at once wait for each other, so that the last one sees that all have approved.
 */
export async function recordVerdict(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  version: Pick<Minutes, 'meetingId' | 'submittedAt'>,
  said: { readonly practitionerId: PractitionerId; readonly verdict: Verdict; readonly reason: string },
): Promise<boolean> {
  const { meetingId: meeting, submittedAt } = version;
  const { count } = await tx.minutes.updateMany({
    where: { meetingId: meeting, careTeamId: team, submittedAt, approvedAt: null },
    data: { approvedAt: null },
  });
  if (count === 0) return false;
  const { practitionerId: who, ...rest } = said;
  await tx.minutesApproval.upsert({
    where: { meetingId_practitionerId: { meetingId: meeting, practitionerId: who }, careTeamId: team },
    create: { ...said, careTeamId: team, meetingId: meeting, at: now },
    update: { ...rest, at: now },
  });
  return true;
}

/** Locks the minutes. */
export async function markApproved(tx: Tx, team: CareTeamId, now: Date, meeting: MeetingId): Promise<void> {
  await tx.minutes.update({ where: { meetingId: meeting, careTeamId: team }, data: { approvedAt: now } });
}

/** Seals what the minutes say from now on. */
export async function writeSeal(tx: Tx, team: CareTeamId, meeting: MeetingId, contentHash: string): Promise<void> {
  await tx.minutes.update({ where: { meetingId: meeting, careTeamId: team }, data: { contentHash } });
}

/** Adds below approved minutes. */
export async function addAmendment(tx: Tx, team: CareTeamId, meeting: MeetingId, amendment: Amendment): Promise<void> {
  await tx.minutesAmendment.create({ data: { ...amendment, careTeamId: team, meetingId: meeting } });
}

/** Whether a case of this RCP still has to be filed in the patient's record. */
export async function hasCasesToFile(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<boolean> {
  const count = await tx.caseReview.count({ where: { careTeamId: team, meetingId: meeting, filing: 'to-file' } });
  return count > 0;
}
