import { z } from 'zod';
import type { Decision } from './model.ts';
import type { DecisionStatus } from './status.ts';

/** What one click makes of a decision. */
export const settling = z.enum(['adopt', 'adopt-with-reservation', 'reject', 'apply', 'obsolete']);
type Settling = z.infer<typeof settling>;

export const settledStatus: Readonly<Record<Settling, DecisionStatus>> = {
  adopt: 'adopted',
  'adopt-with-reservation': 'adopted-with-reservation',
  reject: 'rejected',
  apply: 'applied',
  obsolete: 'obsolete',
};

/** What may be done with a decision: by one click, or with a form. */
export type Step = Settling | 'keep' | 'later' | 'supersede';

/** What is going on around a decision. */
export interface Around {
  /** A vote or a request of opinions is open. */
  readonly asking: boolean;
  /** The minutes of its RCP are not approved: it is corrected there (session/commands/conclude.ts). */
  readonly correctable: boolean;
  /** Nobody replaces what they may not read. */
  readonly readable: boolean;
}

/** What may be done now, in the order of its buttons; nothing with one whose text was erased. */
export function stepsOf(decision: Pick<Decision, 'status' | 'statement'>, around: Around): readonly Step[] {
  if (isErased(decision)) return [];
  const { asking, correctable, readable } = around;
  return stepsFrom(decision.status).filter((step) => {
    if (step === 'supersede') return readable && !correctable;
    if (step === 'obsolete') return !correctable;
    // Those who were asked are heard first.
    return decision.status !== 'proposed' || !asking;
  });
}

function stepsFrom(status: DecisionStatus): readonly Step[] {
  switch (status) {
    case 'proposed':
      return ['adopt', 'adopt-with-reservation', 'reject', 'supersede', 'obsolete'];
    case 'adopted':
    case 'adopted-with-reservation':
      return ['apply', 'supersede', 'obsolete'];
    case 'applied':
      return ['supersede', 'obsolete'];
    case 'to-review':
      return ['keep', 'supersede', 'obsolete', 'later'];
    case 'rejected':
    case 'obsolete':
      return [];
    default:
      return status satisfies never;
  }
}

/** Its case was withdrawn, and everything that was written about it. */
export function isErased({ statement }: Pick<Decision, 'statement'>): boolean {
  return statement === '';
}
