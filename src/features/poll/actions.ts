/** The ids of buttons about polls; each carries {meeting}: views name them, commands answer them. */
export const pollActions = {
  /** The private detail, in the place of the list or of the detail itself. */
  show: 'poll.show',
  /** The same for a click under the message that everyone reads. */
  open: 'poll.open',
  answer: 'poll.answer',
  answerAlike: 'poll.answer-alike',
  retain: 'poll.retain',
  close: 'poll.close',
  cancel: 'poll.cancel',
} as const;

/** The ids of forms about polls. */
export const pollForms = { start: 'poll.start', answer: 'poll.answer' } as const;
