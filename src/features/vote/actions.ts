/** The ids of the buttons about votes. */
export const voteActions = {
  /** Opens the form that opens a vote; payload {decision}. */
  open: 'vote.open',
  cast: 'vote.cast',
  object: 'vote.object',
  close: 'vote.close',
  withdraw: 'vote.withdraw',
  show: 'vote.show',
} as const;

export const voteForms = { open: 'vote.open-form', object: 'vote.object-form' } as const;
