/** The ids of buttons about RCPs: views name them, commands/ answers them. */
export const actions = {
  answer: 'meeting.answer',
  otherAnswer: 'meeting.other-answer',
  details: 'meeting.details',
  show: 'meeting.show',
  list: 'meeting.list',
  plan: 'meeting.plan',
  confirmLine: 'meeting.confirm-line',
  editLine: 'meeting.edit-line',
  discardLine: 'meeting.discard-line',
  move: 'meeting.move',
  cancel: 'meeting.cancel',
  calendar: 'calendar.show',
} as const;

/** The ids of forms about RCPs. */
export const forms = {
  plan: 'meeting.plan',
  move: 'meeting.move',
  cancel: 'meeting.cancel',
  otherAnswer: 'meeting.other-answer',
  details: 'meeting.details',
} as const;
