/** Every kind of message about a vote; each has its renderer in jobs.ts. */
export const voteKinds = {
  /** To each elector: the ballot paper, edited in place until it tells the result. */
  paper: 'vote.paper',
  /** The same once more, to who has not voted. */
  reminder: 'vote.reminder',
  /** To whoever opened it: how it ended. */
  result: 'vote.result',
} as const;

/** The deadline. */
export const closeTimer = 'vote.close';
