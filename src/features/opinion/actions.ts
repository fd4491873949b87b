/** The ids of the buttons about opinions. */
export const opinionActions = {
  /** Opens the form that asks professions; payload {decision}. */
  ask: 'opinion.ask',
  give: 'opinion.give',
  none: 'opinion.none',
  close: 'opinion.close',
  show: 'opinion.show',
} as const;

export const opinionForms = { ask: 'opinion.ask-form', give: 'opinion.give-form' } as const;
