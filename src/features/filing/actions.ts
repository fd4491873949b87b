/** The ids of buttons about filing and review dates: views name them, commands/ answers them. */
export const filingActions = {
  /** One's list, as a message of its own. */
  show: 'filing.show',
  /** {scope, page}: in the place of what was clicked. */
  list: 'filing.list',
  /** {review, scope}: « C’est versé ». */
  file: 'filing.file',
  /** {review, scope}: it was not. */
  undo: 'filing.undo',
  /** {review, on}: what to do with a case whose review date has come; `on` is the date that the message shows. */
  propose: 'filing.propose',
  later: 'filing.later',
  close: 'filing.close',
} as const;

export const filingForms = { later: 'filing.later' } as const;
