/** Every kind of message about decisions; each has its renderer in jobs.ts. */
export const decisionKinds = {
  /** In the channel: what the team has adopted; edited in place. */
  announced: 'decision.announced',
  /** To whoever answers for it: its review date has come. Also the timer of that date. */
  review: 'decision.review',
  /** To whoever asked: the register as a file. */
  register: 'decision.register',
} as const;
