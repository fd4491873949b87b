import { pluralEn as plural } from '../plural.ts';

/** English: features/workload. */
export const workloadEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'task.load': {
      phrases: ['tache load', 'task load', 'tasks load', 'workload', 'who does what'],
      usage: '/tache load',
      help: 'See who carries how many tasks, and how many are late.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'workload.alert': 'workload alert' },
  words: {
    title: 'Who does what',
    nothing: 'The team has no open task.',
    /** Before what that person carries. */
    who: (name: string) => `${name}:`,
    share: (tasks: number, all: number, percent: number) => `${plural(tasks, 'task', 'tasks')} of ${all} (${percent}%)`,
    late: (count: number) => `${count} late`,
    shared: (count: number) => `${count} shared`,
    among: (tasks: string, some: string) => `${tasks}, ${some} of them`,
    free: 'no task',
    overloaded: 'high load',
    unclaimed: 'To take',
    ownerless: 'Without owner',
    note: (percent: number, least: number) =>
      `A shared task counts in equal parts. From ${plural(least, 'assigned task', 'assigned tasks')} on, I tell the coordinators when one person carries more than ${percent}% of the open tasks.`,
    theirs: 'Their tasks',
    team: 'Tasks of the team',
    alert: {
      title: 'High load',
      text: (name: string, tasks: number, all: number, percent: number) =>
        `${name} carries ${tasks} of the ${all} open tasks, which is more than ${percent}%.`,
      yours: (tasks: number, all: number, percent: number) =>
        `You carry ${tasks} of the ${all} open tasks, which is more than ${percent}%.`,
      hint: '“Hand over”, on a task, offers it to somebody else.',
      load: 'See the load',
    },
  },
};
