/** The ids of buttons about the agenda of an RCP; each carries {meeting}: views name them, commands answer them. */
export const agendaActions = {
  show: 'agenda.show',
  /** {page}: the same view, further on. */
  page: 'agenda.page',
  /** {review, seen, page} */
  up: 'agenda.up',
  down: 'agenda.down',
  /** {review, page} */
  remove: 'agenda.remove',
  add: 'agenda.add',
  reorder: 'agenda.reorder',
  send: 'agenda.send',
} as const;

export const agendaForms = { reorder: 'agenda.reorder' } as const;
