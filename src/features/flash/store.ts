import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  type FlashId,
  flashId,
  type PractitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import type { CaseReview } from '../case-review/model.ts';
import { caseById } from '../case-review/store.ts';
import { decisionsOfCases } from '../decision/store.ts';
import { practitionerRow } from '../practitioner/store.ts';
import { type FlashConsultation, type FlashParticipant, type Verdict, verdict } from './model.ts';
import { type FlashState, flashMayBecome, flashState } from './status.ts';

const participantRow = z.object({
  verdict,
  remark: z.string(),
  practitioner: practitionerRow,
}) satisfies z.ZodType<FlashParticipant>;

const flashRow = z.object({
  id: flashId,
  careTeamId,
  state: flashState,
  closesAt: z.date(),
  createdAt: z.date(),
  caseReviewId,
  participants: z.array(participantRow),
});

const withParticipants = {
  participants: { include: { practitioner: true }, orderBy: { practitioner: { displayName: 'asc' } } },
} as const;

export async function flashById(tx: Tx, team: CareTeamId, id: FlashId): Promise<FlashConsultation | undefined> {
  const row = await tx.flashConsultation.findUnique({ where: { id, careTeamId: team }, include: withParticipants });
  return row === null ? undefined : complete(tx, team, row);
}

/** The flash consultation that settled a case. */
export async function flashOfCase(
  tx: Tx,
  team: CareTeamId,
  review: CaseReviewId,
): Promise<FlashConsultation | undefined> {
  const row = await tx.flashConsultation.findUnique({
    where: { caseReviewId: review, careTeamId: team },
    include: withParticipants,
  });
  return row === null ? undefined : complete(tx, team, row);
}

/** Those that one person takes part in, the newest first; withdrawn ones excepted. */
export async function flashesOfPractitioner(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  page: { readonly skip: number; readonly take: number },
): Promise<FlashConsultation[]> {
  const rows = await tx.flashConsultation.findMany({
    where: { careTeamId: team, state: { not: 'withdrawn' }, participants: { some: { practitionerId: who } } },
    include: withParticipants,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...page,
  });
  return Promise.all(rows.map((row) => complete(tx, team, row)));
}

/** With its case and what was decided. */
async function complete(tx: Tx, team: CareTeamId, row: unknown): Promise<FlashConsultation> {
  const { caseReviewId: reviewId, ...flash } = flashRow.parse(row);
  const [review, [decision]] = [await caseById(tx, team, reviewId), await decisionsOfCases(tx, team, [reviewId])];
  if (review === undefined || decision === undefined) throw new Error('a flash consultation lost its case');
  return { ...flash, review, decision };
}

/** Writes a pending one; its requester has confirmed. */
export async function createFlash(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  flash: {
    readonly id: FlashId;
    readonly review: CaseReview;
    readonly closesAt: Date;
    readonly others: readonly PractitionerId[];
  },
): Promise<void> {
  const { id, review, closesAt, others } = flash;
  await tx.flashConsultation.create({
    data: { id, careTeamId: team, caseReviewId: review.id, state: 'pending', closesAt, createdAt: now },
  });
  const base = { careTeamId: team, flashId: id };
  await tx.flashParticipant.createMany({
    data: [
      { ...base, practitionerId: review.requesterId, verdict: 'confirmed', answeredAt: now },
      ...others.map((practitionerId) => ({ ...base, practitionerId })),
    ],
  });
}

/** A flash consultation as its reader saw it: a change holds only while it still is in that round. */
export type FlashRound = Pick<FlashConsultation, 'id' | 'state' | 'closesAt'>;

/** Brings it to another state; false when somebody else was faster or the table does not allow it. */
export async function changeFlash(
  tx: Tx,
  team: CareTeamId,
  seen: FlashRound,
  change: { readonly state: FlashState; readonly closesAt?: Date; readonly confirmedAt?: Date },
): Promise<boolean> {
  if (!flashMayBecome(seen.state, change.state)) return false;
  const { count } = await tx.flashConsultation.updateMany({
    where: { id: seen.id, careTeamId: team, state: seen.state, closesAt: seen.closesAt },
    data: change,
  });
  return count === 1;
}

/**
 * Notes what one participant says in one round, once; false when the round is over, or when they said something already
 * or were not asked. Taking the row first makes two who answer at once wait for each other, so that the last one sees
 * that all have confirmed.
 */
export async function recordVerdict(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  { id, closesAt }: FlashRound,
  said: { readonly by: PractitionerId; readonly verdict: Exclude<Verdict, 'none'>; readonly remark: string },
): Promise<boolean> {
  const open = { id, careTeamId: team, state: 'pending', closesAt };
  if ((await tx.flashConsultation.updateMany({ where: open, data: { closesAt } })).count === 0) return false;
  const { count } = await tx.flashParticipant.updateMany({
    where: { careTeamId: team, flashId: id, practitionerId: said.by, verdict: 'none' },
    data: { verdict: said.verdict, remark: said.remark, answeredAt: now },
  });
  return count === 1;
}

/** Everyone but the requester is to answer again. */
export async function forgetVerdicts(tx: Tx, team: CareTeamId, { id, review }: FlashConsultation): Promise<void> {
  await tx.flashParticipant.updateMany({
    where: { careTeamId: team, flashId: id, practitionerId: { not: review.requesterId } },
    data: { verdict: 'none', remark: '', answeredAt: null },
  });
}

/** Takes away what was remarked: nothing of a withdrawn case remains. */
export async function purgeRemarks(tx: Tx, team: CareTeamId, id: FlashId): Promise<void> {
  await tx.flashParticipant.updateMany({ where: { careTeamId: team, flashId: id }, data: { remark: '' } });
}
