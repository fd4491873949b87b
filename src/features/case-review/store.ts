import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  type MeetingId,
  meetingId,
  newId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { meetingType } from '../meeting/model.ts';
import { profession } from '../practitioner/profession.ts';
import { attribute, type CaseReview, consent, filing, severity } from './model.ts';
import { motive } from './motive.ts';
import { caseMayBecome, caseStatus, waiting } from './status.ts';

/** A row of the table, as the rest of the code knows a case. */
export const caseRow = z.object({
  id: caseReviewId,
  careTeamId,
  code: z.string(),
  followUpOfId: caseReviewId.nullable(),
  kind: meetingType,
  motive,
  question: z.string(),
  attribute,
  consent,
  severity: severity.nullable(),
  subject: z.string(),
  requesterId: practitionerId,
  wantedProfessions: z.array(profession),
  status: caseStatus,
  meetingId: meetingId.nullable(),
  position: z.number(),
  minutes: z.number(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  heard: z.array(profession),
  filing,
  filedAt: z.date().nullable(),
  reviewOn: z.string().nullable(),
  purgedAt: z.date().nullable(),
  revision: z.number(),
  createdAt: z.date(),
  updatedAt: z.date(),
}) satisfies z.ZodType<CaseReview>;

export async function caseById(tx: Tx, team: CareTeamId, id: CaseReviewId): Promise<CaseReview | undefined> {
  const row = await tx.caseReview.findUnique({ where: { id, careTeamId: team } });
  return row === null ? undefined : caseRow.parse(row);
}

/** Several cases, in the order of their ids as they are given; what is gone is left out. */
export async function casesByIds(tx: Tx, team: CareTeamId, ids: readonly CaseReviewId[]): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({ where: { careTeamId: team, id: { in: [...ids] } } });
  const cases = rows.map((row) => caseRow.parse(row));
  return ids.flatMap((id) => cases.find((one) => one.id === id) ?? []);
}

/** Whether a code stands for a case of this structure already. */
export async function codeIsTaken(tx: Tx, team: CareTeamId, code: string): Promise<boolean> {
  return (await tx.caseReview.findFirst({ where: { careTeamId: team, code }, select: { id: true } })) !== null;
}

/** Everything that one code stands for, the newest request first. */
export async function casesOfCode(tx: Tx, team: CareTeamId, code: string): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, code },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => caseRow.parse(row));
}

/** What one person proposed and is not done with, and what of the whole team waits for an RCP; the newest first. */
export async function currentCases(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  page: { readonly skip: number; readonly take: number },
): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: {
      careTeamId: team,
      // A flash consultation waits for no RCP and has messages of its own.
      flash: null,
      OR: [
        { requesterId: who, status: { notIn: ['closed', 'withdrawn'] } },
        { status: { in: [...waiting, 'incomplete'] } },
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...page,
  });
  return rows.map((row) => caseRow.parse(row));
}

/** Whether a case is settled by a flash consultation instead of an RCP. */
export async function isFlashCase(tx: Tx, team: CareTeamId, id: CaseReviewId): Promise<boolean> {
  return (await tx.flashConsultation.count({ where: { careTeamId: team, caseReviewId: id } })) > 0;
}

/** What was, is or will be discussed at one RCP, in the order of its agenda; withdrawn cases are none. */
export async function casesOfMeeting(tx: Tx, team: CareTeamId, meeting: MeetingId): Promise<CaseReview[]> {
  const rows = await tx.caseReview.findMany({
    where: { careTeamId: team, meetingId: meeting, status: { in: ['on-agenda', 'examined', 'to-review', 'closed'] } },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => caseRow.parse(row));
}

export type NewCase = Pick<
  CaseReview,
  | 'code'
  | 'followUpOfId'
  | 'kind'
  | 'motive'
  | 'question'
  | 'attribute'
  | 'consent'
  | 'severity'
  | 'subject'
  | 'requesterId'
  | 'wantedProfessions'
  | 'meetingId'
  | 'minutes'
> & { readonly id?: CaseReviewId };

/** Writes a proposed case. */
export async function createCase(tx: Tx, team: CareTeamId, now: Date, given: NewCase): Promise<CaseReview> {
  const row = await tx.caseReview.create({
    data: {
      ...given,
      id: given.id ?? newId(caseReviewId),
      careTeamId: team,
      wantedProfessions: [...given.wantedProfessions],
      status: 'proposed',
      createdAt: now,
      updatedAt: now,
    },
  });
  return caseRow.parse(row);
}

/** What may change in a case that exists. */
export type CaseChange = Partial<
  Pick<
    CaseReview,
    | 'motive'
    | 'question'
    | 'attribute'
    | 'consent'
    | 'severity'
    | 'subject'
    | 'wantedProfessions'
    | 'status'
    | 'meetingId'
    | 'position'
    | 'minutes'
    | 'startedAt'
    | 'endedAt'
    | 'heard'
    | 'filing'
    | 'filedAt'
    | 'reviewOn'
    | 'purgedAt'
  >
>;

/** Changes a case that still is as it was seen; false when somebody else was faster or the change is none that may be. */
export async function changeCase(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  seen: Pick<CaseReview, 'id' | 'revision' | 'status'>,
  change: CaseChange,
): Promise<boolean> {
  if (change.status !== undefined && change.status !== seen.status && !caseMayBecome(seen.status, change.status)) {
    return false;
  }
  const { wantedProfessions, heard, ...rest } = change;
  const { count } = await tx.caseReview.updateMany({
    where: { id: seen.id, careTeamId: team, revision: seen.revision, status: seen.status },
    data: {
      ...rest,
      ...(wantedProfessions && { wantedProfessions: [...wantedProfessions] }),
      ...(heard && { heard: [...heard] }),
      revision: { increment: 1 },
      updatedAt: now,
    },
  });
  return count === 1;
}
