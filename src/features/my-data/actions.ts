/** The ids of buttons and forms about what is kept of a member. */
export const myDataActions = {
  /** Opens the form; payload {} for oneself, {person} for somebody who left. */
  erase: 'my-data.erase',
} as const;

export const myDataForms = { erase: 'my-data.erase-form' } as const;
