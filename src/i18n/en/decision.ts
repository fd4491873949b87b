/** English: features/decision. */
export const decisionEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    statuses: {
      proposed: 'proposed',
      adopted: 'adopted',
      'adopted-with-reservation': 'adopted with a reservation',
      rejected: 'not adopted',
      applied: 'applied',
      'to-review': 'to be reviewed',
      obsolete: 'obsolete',
    },
  },
};
