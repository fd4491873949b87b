import type { VoteId } from '../../core/ids.ts';
import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../decision/model.ts';
import { decisionById } from '../decision/store.ts';
import { electorOf, type Vote } from './model.ts';
import { mayEndVote } from './rights.ts';
import { voteById } from './store.ts';

/** A vote and what it is about. */
export interface VoteOn {
  readonly vote: Vote;
  readonly decision: Decision;
}

/** The vote that a button or form is about. Throws UserError when it is gone. */
export async function findVote({ tx, careTeam }: Context, id: VoteId): Promise<VoteOn> {
  const vote = await voteById(tx, careTeam.id, id);
  const decision = vote && (await decisionById(tx, careTeam.id, vote.decisionId));
  if (vote === undefined || decision === undefined) throw new UserError('vote-gone');
  return { vote, decision };
}

/** The same for those who may vote. Throws UserError for outsiders and for whoever joined later. */
export async function findMyVote(context: Context, id: VoteId): Promise<VoteOn> {
  const found = await findVote(context, id);
  if (electorOf(found.vote, context.actor.id) === undefined) throw new UserError('vote-not-elector');
  return found;
}

/** The same for those who may end it. Throws UserError for everyone else. */
export async function findEndable(context: Context, id: VoteId): Promise<VoteOn> {
  const found = await findVote(context, id);
  if (!mayEndVote(context.actor, found.vote)) throw new UserError('vote-not-yours');
  return found;
}
