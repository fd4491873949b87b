/** The ids of buttons about cases: views name them, commands/ answers them. */
export const caseActions = {
  /** Opens the form; {kind, meeting}, both optional: the kind of case and the RCP that it is for. */
  propose: 'case.propose',
  /** {case}: shown to the one who clicks; with {page}, in the place of the list that it stands in. */
  show: 'case.show',
  list: 'case.list',
  edit: 'case.edit',
  withdraw: 'case.withdraw',
  object: 'case.object',
  askMore: 'case.ask-more',
  followUp: 'case.follow-up',
} as const;

/** The ids of forms about cases. */
export const caseForms = { propose: 'case.propose', edit: 'case.edit' } as const;
