/** The ids of the buttons under a reminder. */
export const reminderActions = {
  /** {round, choice}: all of it again, later. */
  snooze: 'reminder.snooze',
  /** {round}: asks for the day. */
  snoozeUntil: 'reminder.snooze-until',
} as const;

export const reminderForms = {
  snoozeUntil: 'reminder.snooze-form',
  preferences: 'reminder.preferences-form',
} as const;
