/** English: features/my-data. */
export const myDataEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'my-data.export': {
      phrases: ['diapason my-data', 'diapason my data', 'my data'],
      usage: '/diapason my-data',
      help: 'Receive a file with everything that I keep about you, in a private message.',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'my-data.export': 'export of personal data' },
  words: {
    onItsWay:
      'I am sending you a file with everything that I keep about you, in a private message. It holds your data only, no text of the cases that you proposed and no secret ballot.',
    fileName: 'my-data',
    comment: 'This is what Diapason keeps about you (a JSON file).',
  },
};
