import type { DecisionStatus } from '../decision/status.ts';
import type { Choice, Method, Outcome } from './model.ts';

export type Tally = Readonly<Record<Choice, number>>;

/** How often each thing was said. */
export function tallyOf(ballots: readonly { readonly choice: Choice }[]): Tally {
  const count = (given: Choice) => ballots.filter(({ choice }) => choice === given).length;
  return {
    for: count('for'),
    against: count('against'),
    consent: count('consent'),
    objection: count('objection'),
    abstain: count('abstain'),
  };
}

/**
 * The result. Below the quorum there is none. By majority more must be for than against: a tie adopts nothing. By consent
 * one objection is enough to look at the decision again, and silence is no consent: somebody has to agree.
 */
export function outcomeOf(method: Method, tally: Tally, quorate: boolean): Outcome {
  if (!quorate) return 'no-quorum';
  switch (method) {
    case 'majority':
      return tally.for > tally.against ? 'adopted' : 'rejected';
    case 'consent':
      if (tally.objection > 0) return 'objections';
      return tally.consent > 0 ? 'adopted' : 'undecided';
    default:
      return method satisfies never;
  }
}

/** What becomes of the decision; undefined: it stays proposed. */
export function statusAfter(result: Outcome): DecisionStatus | undefined {
  return result === 'adopted' || result === 'rejected' ? result : undefined;
}
