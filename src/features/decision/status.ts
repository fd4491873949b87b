import { z } from 'zod';

/** How far a decision is: proposée, adoptée, adoptée avec réserve, non adoptée, appliquée, à revoir, caduque. */
export const decisionStatus = z.enum([
  'proposed',
  'adopted',
  'adopted-with-reservation',
  'rejected',
  'applied',
  'to-review',
  'obsolete',
]);
export type DecisionStatus = z.infer<typeof decisionStatus>;

/** What may follow what. Everything else is refused with a sentence. */
const nextDecisionStatuses: Readonly<Record<DecisionStatus, readonly DecisionStatus[]>> = {
  proposed: ['adopted', 'adopted-with-reservation', 'rejected', 'obsolete'],
  adopted: ['applied', 'to-review', 'obsolete'],
  'adopted-with-reservation': ['applied', 'to-review', 'obsolete'],
  /** Looked at again only by proposing another one. */
  rejected: [],
  applied: ['to-review', 'obsolete'],
  /** Its review date has come: it stands, or it does not. */
  'to-review': ['adopted', 'applied', 'obsolete'],
  /** Superseded or out of date: for good. */
  obsolete: [],
};

export function decisionMayBecome(from: DecisionStatus, to: DecisionStatus): boolean {
  return nextDecisionStatuses[from].includes(to);
}

/** Those that the team goes by. */
export const inForce = [
  'adopted',
  'adopted-with-reservation',
  'applied',
  'to-review',
] as const satisfies readonly DecisionStatus[];
