/** French: features/reminder. */
export const reminderFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    rungs: {
      'minus-7': '7 jours avant',
      'minus-3': '3 jours avant',
      'minus-1': 'La veille',
      day: 'Le jour même',
      'plus-2': '2 jours après',
      'plus-7': '7 jours après',
      coordinator: 'Au coordinateur, 5 jours après',
    },
  },
};
