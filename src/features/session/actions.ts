/** The ids of buttons about an RCP while it runs; each carries {meeting}: views name them, commands answer them. */
export const sessionActions = {
  show: 'session.show',
  start: 'session.start',
  attend: 'session.attend',
  leave: 'session.leave',
  next: 'session.next',
  postpone: 'session.postpone',
  conclude: 'session.conclude',
  addTask: 'session.add-task',
  register: 'session.register',
  end: 'session.end',
} as const;

/** The ids of forms about an RCP while it runs. */
export const sessionForms = {
  conclude: 'session.conclude',
  tasks: 'session.tasks',
  register: 'session.register',
} as const;
