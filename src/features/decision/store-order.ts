/**
 * In which order requests and votes about a decision are shown: what is still asked first, whatever the clock said when it
 * was opened, then what ended last.
 */
export const askedFirst = [
  { closedAt: { sort: 'desc', nulls: 'first' } },
  { createdAt: 'desc' },
  { id: 'asc' },
] as const;
