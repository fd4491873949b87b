/** The ids of buttons about flash consultations: views name them, commands/ answers them. */
export const flashActions = {
  open: 'flash.open',
  confirm: 'flash.confirm',
  dispute: 'flash.dispute',
  correct: 'flash.correct',
  askAgain: 'flash.ask-again',
  withdraw: 'flash.withdraw',
  list: 'flash.list',
  show: 'flash.show',
} as const;

/** The ids of forms about flash consultations. */
export const flashForms = { open: 'flash.open', dispute: 'flash.dispute', correct: 'flash.correct' } as const;
