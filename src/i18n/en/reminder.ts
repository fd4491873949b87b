/** English: features/reminder. */
export const reminderEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    rungs: {
      'minus-7': '7 days before',
      'minus-3': '3 days before',
      'minus-1': 'The day before',
      day: 'On the day',
      'plus-2': '2 days after',
      'plus-7': '7 days after',
      coordinator: 'To the coordinator, 5 days after',
    },
  },
};
