import { UserError } from '../../i18n/user-error.ts';
import type { Context } from '../context.ts';
import { endOf } from '../decision/dates.ts';
import { holdDecision } from '../decision/store.ts';
import { whenOf } from '../meeting/views/facts.ts';
import { closeVote } from './close.ts';
import type { VoteOn } from './find.ts';
import { type Choice, electorOf, isOpen, turnoutOf, type Vote } from './model.ts';
import { followBallot } from './notifications.ts';
import { voteById } from './store.ts';
import { castBallot } from './store-ballots.ts';
import { holdOpen } from './store-hold.ts';

/** Why no ballot is taken from somebody. */
export type Refusal = 'already' | 'late' | 'withdrawn';

/** Why an elector may not vote any more; undefined: they may. */
export function refusalOf(vote: Vote, { actor, now }: Pick<Context, 'actor' | 'now'>): Refusal | undefined {
  if (vote.state === 'withdrawn') return 'withdrawn';
  if (electorOf(vote, actor.id)?.voted === true) return 'already';
  return isOpen(vote, now) ? undefined : 'late';
}

/**
 * Puts the actor's ballot in, once, and closes the vote when nobody is waited for any more. Returns why it was not taken.
 * Whatever is said, the same rows change in the same way, but for the ballot itself.
 */
export async function castVote(
  context: Context,
  { vote: { id, decisionId } }: VoteOn,
  said: { readonly choice: Choice; readonly reason: string },
): Promise<Refusal | undefined> {
  const { tx, careTeam, now, actor } = context;
  await holdDecision(tx, careTeam.id, decisionId);
  const taken = await holdOpen(tx, careTeam.id, now, id);
  const vote = await freshVote(context, id);
  const refusal = refusalOf(vote, context);
  if (refusal !== undefined || !taken) return refusal ?? 'late';
  if (!(await castBallot(tx, careTeam.id, now, vote, { by: actor.id, ...said }))) return 'already';
  const after = await freshVote(context, id);
  await followBallot(tx, careTeam, now, after, actor.id);
  if (turnoutOf(after).waiting.length === 0) await closeVote(tx, careTeam, now, after);
  return undefined;
}

/** The same as an error, for a form: what was typed is given back with it. */
export function refusalError(refusal: Refusal, vote: Vote, context: Context): UserError {
  switch (refusal) {
    case 'already':
      return new UserError('vote-already');
    case 'withdrawn':
      return new UserError('vote-withdrawn');
    case 'late':
      return new UserError('vote-late', whenOf({ startsAt: endOf(vote) }, context));
    default:
      return refusal satisfies never;
  }
}

async function freshVote({ tx, careTeam }: Context, id: Vote['id']): Promise<Vote> {
  const vote = await voteById(tx, careTeam.id, id);
  if (vote === undefined) throw new UserError('vote-gone');
  return vote;
}
