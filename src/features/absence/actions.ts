/** The ids of the buttons about absences. */
export const absenceActions = {
  /** Opens the form of a new absence. */
  declare: 'absence.declare',
  /** {absence} */
  edit: 'absence.edit',
  /** {absence} */
  remove: 'absence.remove',
  /** {page} */
  list: 'absence.list',
  /** The list as a message of its own. */
  open: 'absence.open',
  /** Under "Ai-je bien compris ?". */
  confirmLine: 'absence.confirm-line',
  editLine: 'absence.edit-line',
  discardLine: 'absence.discard-line',
} as const;

export const absenceForms = { declare: 'absence.declare-form' } as const;
