/** Every kind of message about opinions; each has its renderer in jobs.ts. */
export const opinionKinds = {
  /** To everyone who is asked and to whoever asked, edited in place until it tells that it is over. */
  asked: 'opinion.asked',
  /** The same once more, to the members of a profession that has said nothing. */
  reminder: 'opinion.reminder',
  /** To whoever asked: what was said, on the card of the decision. */
  summary: 'opinion.summary',
} as const;

/** The deadline. */
export const closeTimer = 'opinion.close';
