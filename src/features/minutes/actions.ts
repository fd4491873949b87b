/** The ids of buttons about minutes; each carries {meeting}: views name them, commands answer them. */
export const minutesActions = {
  show: 'minutes.show',
  page: 'minutes.page',
  file: 'minutes.file',
  complete: 'minutes.complete',
  submit: 'minutes.submit',
  approve: 'minutes.approve',
  object: 'minutes.object',
  amend: 'minutes.amend',
} as const;

/** The ids of forms about minutes. */
export const minutesForms = { complete: 'minutes.complete', object: 'minutes.object', amend: 'minutes.amend' } as const;
