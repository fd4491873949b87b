/** The ids of buttons about outside guests; each carries {meeting}: views name them, commands answer them. */
export const guestActions = {
  list: 'guest.list',
  add: 'guest.add',
  /** {guest} */
  remove: 'guest.remove',
  letter: 'guest.letter',
} as const;

export const guestForms = { add: 'guest.add' } as const;
