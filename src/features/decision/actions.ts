/** The ids of the buttons about decisions. */
export const decisionActions = {
  record: 'decision.record',
  /** One decision, in the place of what was clicked. */
  show: 'decision.show',
  adopt: 'decision.adopt',
  settle: 'decision.settle',
  apply: 'decision.apply',
  keep: 'decision.keep',
  later: 'decision.later',
  obsolete: 'decision.obsolete',
  supersede: 'decision.supersede',
  list: 'decision.list',
  filter: 'decision.filter',
  export: 'decision.export',
} as const;

export const decisionForms = {
  record: 'decision.record-form',
  keep: 'decision.keep-form',
  filter: 'decision.filter-form',
} as const;
