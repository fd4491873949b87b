/** The ids of buttons of the coordinator's cockpit. */
export const cockpitActions = {
  /** The cockpit as a message of its own, wherever its button stands. */
  show: 'cockpit.show',
  /** The cockpit as it is now, in the place of what was clicked. */
  refresh: 'cockpit.refresh',
  /** What happens by itself, in the place of the cockpit. */
  schedules: 'cockpit.schedules',
  /** {meeting}: one RCP, as a message of its own: the cockpit is worked through one by one. */
  meeting: 'cockpit.meeting',
  /** The cases to file, in the same way. */
  toFile: 'cockpit.to-file',
  /** Shows a code that another structure takes. */
  code: 'cockpit.code',
  /** This structure and the others no longer show each other. */
  unlink: 'cockpit.unlink',
  /** {delivery}: a message that could not be sent is tried again. */
  retry: 'cockpit.retry',
} as const;
