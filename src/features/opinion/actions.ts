import { z } from 'zod';

/** The ids of the buttons about opinions. */
export const opinionActions = {
  /** Opens the form that asks professions; payload {decision}. */
  ask: 'opinion.ask',
  /** {request, stance, at}: records at once, or asks why first. */
  give: 'opinion.give',
  /** {request, at} */
  close: 'opinion.close',
  /** {request, page}: every opinion in full. */
  show: 'opinion.show',
} as const;

export const opinionForms = { ask: 'opinion.ask-form', give: 'opinion.give-form' } as const;

/** Where a button stands, so that its click knows what to show in its place. */
export const standing = z.enum(['paper', 'card', 'list']);
export type Standing = z.infer<typeof standing>;
