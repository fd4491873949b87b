import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  type DecisionId,
  decisionId,
  type OpinionRequestId,
  opinionRequestId,
  type PractitionerId,
  practitionerId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { askedFirst } from '../decision/store-order.ts';
import { profession } from '../practitioner/profession.ts';
import { type Opinion, type OpinionRequest, requestState, stance } from './model.ts';

const withOpinions = { opinions: true } as const;

const opinionRow = z.object({ practitionerId, profession, stance, text: z.string(), at: z.date() });

const requestRow = z
  .object({
    id: opinionRequestId,
    careTeamId,
    decisionId,
    professions: z.array(profession),
    closesAt: z.date(),
    state: requestState,
    openedById: practitionerId,
    createdAt: z.date(),
    closedAt: z.date().nullable(),
    opinions: z.array(opinionRow),
  })
  .transform(({ opinions, ...row }): OpinionRequest => ({ ...row, opinions: opinions.sort(byAge) }));

function byAge(one: Opinion, other: Opinion): number {
  return one.at.getTime() - other.at.getTime() || (one.practitionerId < other.practitionerId ? -1 : 1);
}

export async function requestById(tx: Tx, team: CareTeamId, id: OpinionRequestId): Promise<OpinionRequest | undefined> {
  const row = await tx.opinionRequest.findUnique({ where: { id, careTeamId: team }, include: withOpinions });
  return row === null ? undefined : requestRow.parse(row);
}

/** Every request about a decision, the open one first, then the newest. */
export async function requestsOn(tx: Tx, team: CareTeamId, decision: DecisionId): Promise<OpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { careTeamId: team, decisionId: decision },
    include: withOpinions,
    orderBy: [...askedFirst],
  });
  return rows.map((row) => requestRow.parse(row));
}

/** The requests that take opinions, the first to close first. */
export async function openRequests(tx: Tx, team: CareTeamId, now: Date): Promise<OpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { careTeamId: team, state: 'open', closesAt: { gt: now } },
    include: withOpinions,
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => requestRow.parse(row));
}

/** The requests of one person, those that are open first, then the newest. */
export async function requestsOpenedBy(
  tx: Tx,
  team: CareTeamId,
  who: PractitionerId,
  take: number,
): Promise<OpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { careTeamId: team, openedById: who },
    include: withOpinions,
    orderBy: [...askedFirst],
    take,
  });
  return rows.map((row) => requestRow.parse(row));
}

/** The requests about the decisions of a case, whatever became of them. */
export async function requestsAboutCase(tx: Tx, team: CareTeamId, caseId: CaseReviewId): Promise<OpinionRequest[]> {
  const rows = await tx.opinionRequest.findMany({
    where: { careTeamId: team, decision: { caseReviewId: caseId } },
    include: withOpinions,
  });
  return rows.map((row) => requestRow.parse(row));
}

/** Whether a decision is being voted on. */
export async function isVotedOn(tx: Tx, team: CareTeamId, decision: DecisionId): Promise<boolean> {
  return (await tx.vote.count({ where: { careTeamId: team, decisionId: decision, state: 'open' } })) > 0;
}

/** A request to be. */
export type NewRequest = Omit<OpinionRequest, 'careTeamId' | 'state' | 'createdAt' | 'closedAt' | 'opinions'>;

/** Opens a request. The caller holds the decision (`holdDecision`), so that there is one at a time. */
export async function createRequest(tx: Tx, team: CareTeamId, now: Date, request: NewRequest): Promise<void> {
  const { professions, ...rest } = request;
  await tx.opinionRequest.create({
    data: { ...rest, professions: [...professions], careTeamId: team, state: 'open', createdAt: now },
  });
}

/** Whether opinions are still taken, and stays so until the transaction ends: none slips in beside whoever closes. */
export async function holdOpen(tx: Tx, team: CareTeamId, now: Date, id: OpinionRequestId): Promise<boolean> {
  const { count } = await tx.opinionRequest.updateMany({
    where: { id, careTeamId: team, state: 'open', closesAt: { gt: now } },
    data: { careTeamId: team },
  });
  return count === 1;
}

/** Notes what somebody says for their profession; what they said before is replaced. The caller holds the request. */
export async function recordOpinion(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: OpinionRequestId,
  { practitionerId: who, ...rest }: Omit<Opinion, 'at'>,
): Promise<void> {
  const said = { ...rest, at: now };
  await tx.opinion.upsert({
    where: { requestId_practitionerId: { requestId: id, practitionerId: who }, careTeamId: team },
    create: { careTeamId: team, requestId: id, practitionerId: who, ...said },
    update: said,
  });
}

/** Ends a request; false when it has ended before. */
export async function endRequest(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: OpinionRequestId,
  state: 'closed' | 'withdrawn',
): Promise<boolean> {
  const { count } = await tx.opinionRequest.updateMany({
    where: { id, careTeamId: team, state: 'open' },
    data: { state, closedAt: now },
  });
  return count === 1;
}

/** Takes away why people said what they said. */
export async function purgeTexts(tx: Tx, team: CareTeamId, id: OpinionRequestId): Promise<void> {
  await tx.opinion.updateMany({ where: { careTeamId: team, requestId: id }, data: { text: '' } });
}

/** What people are called, those who have left included. */
export async function namesOf(
  tx: Tx,
  team: CareTeamId,
  ids: readonly PractitionerId[],
): Promise<ReadonlyMap<PractitionerId, string>> {
  const rows = await tx.practitioner.findMany({
    where: { careTeamId: team, id: { in: [...ids] } },
    select: { id: true, displayName: true },
  });
  return new Map(rows.map(({ id, displayName }) => [practitionerId.parse(id), displayName]));
}
