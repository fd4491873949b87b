/**
 * The ids of buttons about lists of tasks. `taskActions.list` (features/task) shows a list as a message of its own,
 * wherever it is clicked; these stand in a list.
 */
export const taskListActions = {
  /** Another list, or another page, in the place of what was clicked. */
  turn: 'task-list.turn',
} as const;

/** The kinds of messages about lists of tasks. */
export const taskListKinds = {
  /** To whoever filtered with a form: the list, with its buttons. */
  page: 'task-list.page',
} as const;
