import { z } from 'zod';
import {
  type CareTeamId,
  type CaseReviewId,
  careTeamId,
  type DecisionId,
  decisionId,
  type PractitionerId,
  practitionerId,
  type VoteId,
  voteId,
} from '../../core/ids.ts';
import type { Tx } from '../../store/client.ts';
import { askedFirst } from '../decision/store-order.ts';
import { activePractitioners } from '../practitioner/store.ts';
import { method, type Outcome, outcome, type Vote, voteState } from './model.ts';

const withElectors = { electors: { orderBy: { practitionerId: 'asc' } } } as const;

const voteRow = z.object({
  id: voteId,
  careTeamId,
  decisionId,
  method,
  secret: z.boolean(),
  hidden: z.boolean(),
  quorum: z.number(),
  closesAt: z.date(),
  state: voteState,
  outcome: outcome.nullable(),
  openedById: practitionerId,
  createdAt: z.date(),
  closedAt: z.date().nullable(),
  electors: z.array(z.object({ practitionerId, voted: z.boolean() })),
});

/** Rows as votes, which know who of their electors is still there. */
async function complete(tx: Tx, team: CareTeamId, rows: readonly unknown[]): Promise<Vote[]> {
  if (rows.length === 0) return [];
  const here = new Set((await activePractitioners(tx, team)).map(({ id }) => id));
  return rows.map((row) => {
    const { electors, ...vote } = voteRow.parse(row);
    return { ...vote, electors: electors.map(({ practitionerId: id, voted }) => ({ id, voted, here: here.has(id) })) };
  });
}

export async function voteById(tx: Tx, team: CareTeamId, id: VoteId): Promise<Vote | undefined> {
  const row = await tx.vote.findUnique({ where: { id, careTeamId: team }, include: withElectors });
  const [vote] = await complete(tx, team, row === null ? [] : [row]);
  return vote;
}

/** Every vote on a decision, the open one first, then the newest. */
export async function votesOn(tx: Tx, team: CareTeamId, decision: DecisionId): Promise<Vote[]> {
  const rows = await tx.vote.findMany({
    where: { careTeamId: team, decisionId: decision },
    include: withElectors,
    orderBy: [...askedFirst],
  });
  return complete(tx, team, rows);
}

/** The votes that wait for one person, the first to close first. */
export async function votesWaitingFor(tx: Tx, team: CareTeamId, now: Date, who: PractitionerId): Promise<Vote[]> {
  const rows = await tx.vote.findMany({
    where: {
      careTeamId: team,
      state: 'open',
      closesAt: { gt: now },
      electors: { some: { practitionerId: who, voted: false } },
    },
    include: withElectors,
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  return complete(tx, team, rows);
}

/** The votes that take ballots, the first to close first. */
export async function openVotes(tx: Tx, team: CareTeamId, now: Date): Promise<Vote[]> {
  const rows = await tx.vote.findMany({
    where: { careTeamId: team, state: 'open', closesAt: { gt: now } },
    include: withElectors,
    orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
  });
  return complete(tx, team, rows);
}

/** The votes that one person opened, those that are open first, then the newest. */
export async function votesOpenedBy(tx: Tx, team: CareTeamId, who: PractitionerId, take: number): Promise<Vote[]> {
  const rows = await tx.vote.findMany({
    where: { careTeamId: team, openedById: who },
    include: withElectors,
    orderBy: [...askedFirst],
    take,
  });
  return complete(tx, team, rows);
}

/** The votes about the decisions of a case, whatever became of them. */
export async function votesAboutCase(tx: Tx, team: CareTeamId, caseId: CaseReviewId): Promise<Vote[]> {
  const rows = await tx.vote.findMany({
    where: { careTeamId: team, decision: { caseReviewId: caseId } },
    include: withElectors,
  });
  return complete(tx, team, rows);
}

/** Whether opinions are being asked about a decision. */
export async function asksOpinions(tx: Tx, team: CareTeamId, decision: DecisionId): Promise<boolean> {
  return (await tx.opinionRequest.count({ where: { careTeamId: team, decisionId: decision, state: 'open' } })) > 0;
}

/** A vote to be. */
export type NewVote = Omit<Vote, 'careTeamId' | 'state' | 'outcome' | 'createdAt' | 'closedAt' | 'electors'> & {
  readonly electors: readonly PractitionerId[];
};

/** Opens a vote. The caller holds the decision (store-hold.ts), so that there is one at a time. */
export async function createVote(tx: Tx, team: CareTeamId, now: Date, vote: NewVote): Promise<void> {
  const { electors, ...rest } = vote;
  await tx.vote.create({ data: { ...rest, careTeamId: team, state: 'open', createdAt: now } });
  await tx.voteElector.createMany({
    data: electors.map((id) => ({ careTeamId: team, voteId: vote.id, practitionerId: id })),
  });
  if (vote.secret) await tx.ballotBox.create({ data: { careTeamId: team, voteId: vote.id } });
}

/** Ends a vote with its result, or without any; false when it has ended before. */
export async function endVote(
  tx: Tx,
  team: CareTeamId,
  now: Date,
  id: VoteId,
  end: { readonly state: 'closed'; readonly outcome: Outcome } | { readonly state: 'withdrawn' },
): Promise<boolean> {
  const { count } = await tx.vote.updateMany({
    where: { id, careTeamId: team, state: 'open' },
    data: { ...end, closedAt: now },
  });
  return count === 1;
}
