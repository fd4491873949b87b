/** The ids of the buttons about tasks. */
export const taskActions = {
  /** Opens the form of a new task. */
  create: 'task.create',
  /** One task, in the place of what was clicked. */
  show: 'task.show',
  /** From one task back to the list or the reminder that it was shown in. */
  back: 'task.back',
  done: 'task.done',
  undo: 'task.undo',
  postpone: 'task.postpone',
  block: 'task.block',
  resume: 'task.resume',
  handOver: 'task.hand-over',
  accept: 'task.accept',
  decline: 'task.decline',
  claim: 'task.claim',
  release: 'task.release',
  edit: 'task.edit',
  drop: 'task.drop',
  confirmLine: 'task.confirm-line',
  editLine: 'task.edit-line',
  discardLine: 'task.discard-line',
  list: 'task.list',
  filter: 'task.filter',
  load: 'task.load',
} as const;

export const taskForms = {
  create: 'task.create-form',
  edit: 'task.edit-form',
  postpone: 'task.postpone-form',
  block: 'task.block-form',
  handOver: 'task.hand-over-form',
  filter: 'task.filter-form',
} as const;
