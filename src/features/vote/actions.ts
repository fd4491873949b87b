import { z } from 'zod';

/** The ids of the buttons about votes. */
export const voteActions = {
  /** Opens the form that opens a vote; payload {decision}. */
  open: 'vote.open',
  cast: 'vote.cast',
  /** Opens the form of a ballot that takes words; payload {vote, at}. */
  ballot: 'vote.ballot',
  close: 'vote.close',
  withdraw: 'vote.withdraw',
} as const;

export const voteForms = { open: 'vote.open-form', ballot: 'vote.ballot-form' } as const;

/** Where a button stands, so that its click knows what to show in its place. */
export const standing = z.enum(['paper', 'card', 'list']);
export type Standing = z.infer<typeof standing>;
