/** French: features/decision. */
export const decisionFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    statuses: {
      proposed: 'proposée',
      adopted: 'adoptée',
      'adopted-with-reservation': 'adoptée avec réserve',
      rejected: 'non adoptée',
      applied: 'appliquée',
      'to-review': 'à revoir',
      obsolete: 'caduque',
    },
  },
};
