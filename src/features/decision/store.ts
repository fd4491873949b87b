import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  caseReviewId,
  type DecisionId,
  decisionId,
  meetingId,
  newId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { refresh } from '../../store/outbox.ts';
import { clearTimers } from '../../store/timer.ts';
import { decisionKinds } from './kinds.ts';
import { cause, type Decision, decisionType } from './model.ts';
import { searchable } from './search-text.ts';
import { decisionMayBecome, decisionStatus } from './status.ts';

/** What has to be read with a decision. */
export const withDecision = {
  supersededBy: { select: { id: true } },
  caseReview: { select: { code: true } },
} as const;

/** A row with these relations, as the rest of the code knows a decision. */
export const decisionRow = z
  .object({
    id: decisionId,
    careTeamId,
    meetingId: meetingId.nullable(),
    caseReviewId: caseReviewId.nullable(),
    caseReview: z.object({ code: z.string() }).nullable(),
    type: decisionType,
    status: decisionStatus,
    statement: z.string(),
    reason: z.string(),
    reference: z.string(),
    causes: z.array(cause),
    version: z.string(),
    ownerId: practitionerId.nullable(),
    reviewOn: z.string().nullable(),
    sourceLink: z.string(),
    supersedesId: decisionId.nullable(),
    supersededBy: z.object({ id: decisionId }).nullable(),
    createdById: practitionerId,
    createdAt: z.date(),
    revision: z.number(),
  })
  .transform(
    ({ caseReview, supersededBy, ...row }): Decision => ({
      ...row,
      caseCode: caseReview?.code ?? null,
      supersededById: supersededBy?.id ?? null,
    }),
  );

export async function decisionById(tx: Tx, team: CareTeamId, id: DecisionId): Promise<Decision | undefined> {
  const row = await tx.decision.findUnique({ where: { id, careTeamId: team }, include: withDecision });
  return row === null ? undefined : decisionRow.parse(row);
}

/** Those of these decisions that are still there. */
export async function decisionsByIds(tx: Tx, team: CareTeamId, ids: readonly DecisionId[]): Promise<Decision[]> {
  const rows = await tx.decision.findMany({ where: { careTeamId: team, id: { in: [...ids] } }, include: withDecision });
  return rows.map((row) => decisionRow.parse(row));
}

/** What was first decided about these cases, in their RCP: the minutes say so, whatever superseded it later. */
export async function decisionsOfCases(tx: Tx, team: CareTeamId, cases: readonly CaseReviewId[]): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { careTeamId: team, caseReviewId: { in: [...cases] }, supersedesId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withDecision,
  });
  return rows.map((row) => decisionRow.parse(row));
}

/** The texts of a decision as they are searched. */
function searchText({ statement, reason, reference }: Pick<Decision, 'statement' | 'reason' | 'reference'>): string {
  return searchable([statement, reason, reference].filter((text) => text !== '').join(' '));
}

/** A decision to be. */
export type NewDecision = Omit<Decision, 'careTeamId' | 'createdAt' | 'caseCode' | 'supersededById' | 'revision'>;

/** Writes a decision; one whose id is known already is left as it is, and false is returned. */
export async function createDecision(tx: Tx, team: CareTeamId, now: Date, decision: NewDecision): Promise<boolean> {
  if ((await tx.decision.findUnique({ where: { id: decision.id, careTeamId: team } })) !== null) return false;
  const { causes, ...rest } = decision;
  await tx.decision.create({
    data: {
      ...rest,
      causes: [...causes],
      searchText: searchText(decision),
      careTeamId: team,
      createdAt: now,
      updatedAt: now,
    },
  });
  return true;
}

/** Lets nobody else change a decision, or ask the team about it, before this transaction ends. */
export async function holdDecision(tx: Tx, team: CareTeamId, id: DecisionId): Promise<void> {
  await tx.decision.updateMany({ where: { id, careTeamId: team }, data: { careTeamId: team } });
}

/** What an RCP decides about a case. */
export type CaseDecision = Omit<NewDecision, 'id' | 'sourceLink' | 'supersedesId'> & {
  readonly caseReviewId: CaseReviewId;
};

/**
 * Writes the decision of an RCP about a case, or writes it anew while its minutes still allow that: one per case. The
 * caller has changed the case in the same transaction, so that nobody else writes it.
 */
export async function recordDecision(tx: Tx, team: CareTeamId, now: Date, decision: CaseDecision): Promise<DecisionId> {
  const [known] = await decisionsOfCases(tx, team, [decision.caseReviewId]);
  if (known === undefined) {
    const id = newId(decisionId);
    await createDecision(tx, team, now, { ...decision, id, sourceLink: '', supersedesId: null });
    return id;
  }
  const { meetingId: meeting, caseReviewId: review, type, statement, reason, reference } = decision;
  const { causes, version, ownerId, reviewOn, createdById } = decision;
  await tx.decision.update({
    where: { id: known.id, careTeamId: team },
    data: {
      ...{ meetingId: meeting, caseReviewId: review, type, statement, reason, reference, version },
      ...{ ownerId, reviewOn, createdById },
      causes: [...causes],
      // A corrected text does not undo that it was applied.
      ...(decisionMayBecome(known.status, decision.status) && { status: decision.status }),
      searchText: searchText(decision),
      updatedAt: now,
      revision: { increment: 1 },
    },
  });
  return known.id;
}

/** Changes how far a decision is, as it was seen; false when the table refuses it or somebody was faster. */
export async function changeDecision(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  seen: Pick<Decision, 'id' | 'revision' | 'status'>,
  change: Partial<Pick<Decision, 'status' | 'reviewOn'>>,
): Promise<boolean> {
  const { status } = change;
  if (status !== undefined && status !== seen.status && !decisionMayBecome(seen.status, status)) return false;
  const { count } = await tx.decision.updateMany({
    where: { id: seen.id, careTeamId: team, revision: seen.revision },
    data: { ...change, revision: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}

/**
 * Erases what was written of the decisions about a case that was withdrawn, those that superseded another one too, on
 * screens as well; nobody is reminded of them any more.
 */
export async function purgeDecision(tx: Tx, team: CareTeamId, now: Date, caseId: CaseReviewId): Promise<void> {
  const ofCase = { careTeamId: team, caseReviewId: caseId };
  await tx.decision.updateMany({
    where: ofCase,
    data: {
      ...{ statement: '', reason: '', reference: '', version: '', searchText: '', sourceLink: '' },
      updatedAt: now,
      revision: { increment: 1 },
    },
  });
  for (const { id } of await tx.decision.findMany({ where: ofCase, select: { id: true } })) {
    await refresh(tx, team, now, { subjectId: id, kinds: [decisionKinds.review] });
    await clearTimers(tx, team, { subjectId: id, kinds: [decisionKinds.review] });
  }
}
