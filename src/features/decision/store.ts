import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  decisionId,
  meetingId,
  newId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { cause, type Decision, decisionStatus, decisionType } from './model.ts';

const decisionRow = z.object({
  id: decisionId,
  careTeamId,
  meetingId: meetingId.nullable(),
  caseReviewId: caseReviewId.nullable(),
  type: decisionType,
  status: decisionStatus,
  statement: z.string(),
  reference: z.string(),
  causes: z.array(cause),
  version: z.string(),
  ownerId: practitionerId.nullable(),
  reviewOn: z.string().nullable(),
  createdById: practitionerId,
  createdAt: z.date(),
}) satisfies z.ZodType<Decision>;

/** What was decided about these cases. */
export async function decisionsOfCases(tx: Tx, team: CareTeamId, cases: readonly CaseReviewId[]): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { careTeamId: team, caseReviewId: { in: [...cases] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => decisionRow.parse(row));
}

export type NewDecision = Omit<Decision, 'id' | 'careTeamId' | 'createdAt'> & { readonly caseReviewId: CaseReviewId };

/** Writes the decision about a case, or writes it anew while that is still allowed: one per case. */
export async function recordDecision(tx: Tx, team: CareTeamId, now: Date, decision: NewDecision): Promise<void> {
  const { causes, ...rest } = decision;
  const data = { ...rest, causes: [...causes], updatedAt: now };
  await tx.decision.upsert({
    where: { caseReviewId: decision.caseReviewId, careTeamId: team },
    create: { ...data, id: newId(decisionId), careTeamId: team, createdAt: now },
    update: data,
  });
}

/** Erases what was written of the decision about a case that was withdrawn. */
export async function purgeDecision(tx: Tx, team: CareTeamId, now: Date, caseId: CaseReviewId): Promise<void> {
  await tx.decision.updateMany({
    where: { careTeamId: team, caseReviewId: caseId },
    data: { statement: '', reference: '', version: '', updatedAt: now },
  });
}
