/** The ids of buttons about who carries how much; `taskActions.load` (features/task) shows it as a message of its own. */
export const workloadActions = {
  /** Another page, in the place of this one. */
  turn: 'workload.turn',
} as const;

/** The kinds of messages about it. */
export const workloadKinds = {
  /** To the coordinators: somebody carries too much. */
  alert: 'workload.alert',
} as const;
