import { z } from 'zod';
import type { CareTeamId, DecisionId, PractitionerId, VoteId } from '../../core/ids.ts';

/** Pour, contre, abstention; or d’accord, objection with its reason, abstention. */
export const method = z.enum(['majority', 'consent']);
export type Method = z.infer<typeof method>;

export const choice = z.enum(['for', 'against', 'consent', 'objection', 'abstain']);
export type Choice = z.infer<typeof choice>;

/** What may be said by each method, in the order of the buttons. */
export const choicesOf: Readonly<Record<Method, readonly Choice[]>> = {
  majority: ['for', 'against', 'abstain'],
  consent: ['consent', 'objection', 'abstain'],
};

/**
 * Whether every ballot is given by the same form. An objection takes words and the rest would not: in a secret vote, who
 * opened a form (a message more in Teams, a row of the account written once more) would be known to have objected.
 */
export function asksInForm({ method: by, secret }: Pick<Vote, 'method' | 'secret'>): boolean {
  return by === 'consent' && secret;
}

/** What one tap says. */
export function tapsOf(vote: Pick<Vote, 'method' | 'secret'>): readonly Choice[] {
  return asksInForm(vote) ? [] : choicesOf[vote.method].filter((one) => one !== 'objection');
}

export const voteState = z.enum(['open', 'closed', 'withdrawn']);
export type VoteState = z.infer<typeof voteState>;

/** How a vote ended: adopted, not adopted; or the decision stays proposed, for one of three reasons. */
export const outcome = z.enum(['adopted', 'rejected', 'objections', 'undecided', 'no-quorum']);
export type Outcome = z.infer<typeof outcome>;

/** Somebody who may vote: they are fixed when the vote opens. */
export interface Elector {
  readonly id: PractitionerId;
  readonly voted: boolean;
  /** Still in the team. */
  readonly here: boolean;
}

/** A vote on a proposed decision; what was voted is read apart (store-ballots.ts). */
export interface Vote {
  readonly id: VoteId;
  readonly careTeamId: CareTeamId;
  readonly decisionId: DecisionId;
  readonly method: Method;
  readonly secret: boolean;
  /** The count is shown only once it is closed. */
  readonly hidden: boolean;
  /** How many of all electors had to vote when it was opened. */
  readonly quorum: number;
  readonly closesAt: Date;
  readonly state: VoteState;
  /** Once closed. */
  readonly outcome: Outcome | null;
  readonly openedById: PractitionerId;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly electors: readonly Elector[];
}

/** What one elector said. */
export interface Ballot {
  readonly choice: Choice;
  /** Of an objection; "" otherwise, and once purged. */
  readonly reason: string;
  /** null in a secret vote: nobody knows. */
  readonly by: PractitionerId | null;
}

export const reasonLength = 300;

/** With fewer electors or ballots than this nothing would stay secret. */
export const fewestSecret = 3;

/** Whether what was said may be looked at: one ballot tells what its voter said, and two tell each of the two. */
export function mayBeCounted({ secret, electors }: Pick<Vote, 'secret' | 'electors'>): boolean {
  return !secret || electors.filter(({ voted }) => voted).length >= fewestSecret;
}

/** Whether ballots are taken: the deadline counts, not whoever notices it. */
export function isOpen({ state, closesAt }: Pick<Vote, 'state' | 'closesAt'>, now: Date): boolean {
  return state === 'open' && closesAt > now;
}

/** Whether somebody may still be told how the count stands; one that was withdrawn has no result. */
export function showsCount(vote: Pick<Vote, 'state' | 'secret' | 'hidden' | 'electors'>): boolean {
  const { state, secret, hidden } = vote;
  return state === 'closed' ? mayBeCounted(vote) : state === 'open' && !secret && !hidden;
}

/** How many voted, and how many of them it takes. */
export interface Turnout {
  readonly voted: number;
  /** Whoever voted, and whoever still can. */
  readonly base: number;
  readonly quorum: number;
  readonly quorate: boolean;
  /** Those who are waited for. */
  readonly waiting: readonly PractitionerId[];
}

/**
 * Counts the electors. Whoever left without having voted is no longer one of them, and the quorum stays the same share of
 * those who remain (half of them, when it was half), rounded to the nearest; it takes at least one vote, and three where
 * they are secret.
 */
export function turnoutOf({ electors, quorum: agreed, secret }: Pick<Vote, 'electors' | 'quorum' | 'secret'>): Turnout {
  const voted = electors.filter((one) => one.voted).length;
  const waiting = electors.filter((one) => one.here && !one.voted).map(({ id }) => id);
  const base = voted + waiting.length;
  const quorum = Math.max(secret ? fewestSecret : 1, Math.round((agreed * base) / Math.max(1, electors.length)));
  return { voted, base, quorum, quorate: voted >= quorum, waiting };
}

/** The usual quorum: half of the electors, rounded up. */
export function usualQuorum(electors: number): number {
  return Math.ceil(electors / 2);
}

export function electorOf({ electors }: Pick<Vote, 'electors'>, who: PractitionerId): Elector | undefined {
  return electors.find(({ id }) => id === who);
}
