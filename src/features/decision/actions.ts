/** The ids of the buttons about decisions. */
export const decisionActions = {
  /** Opens the form of a new one. */
  record: 'decision.record',
  /** {decision}: one decision, as a message of its own; out of a page of the register, in its place. */
  show: 'decision.show',
  /** {decision, revision, step, at}: one click of steps.ts. */
  settle: 'decision.settle',
  /** {decision, revision}: it stands after its review date. */
  keep: 'decision.keep',
  /** {decision, revision}: another review date. */
  later: 'decision.later',
  /** {decision}: opens the form of the one that replaces it. */
  supersede: 'decision.supersede',
  /** A page of the register. */
  list: 'decision.list',
  filter: 'decision.filter',
  export: 'decision.export',
} as const;

export const decisionForms = {
  record: 'decision.record-form',
  keep: 'decision.keep-form',
  later: 'decision.later-form',
  filter: 'decision.filter-form',
} as const;
