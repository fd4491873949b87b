import { pluralEn as plural } from '../plural.ts';

/** English: features/task-list. */
export const taskListEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'task.team': {
      phrases: ['tache team', 'tache all', 'task team', 'task list', 'task all', 'tasks', 'tasks team', 'all tasks'],
      usage: '/tache team',
      help: 'See the tasks of the team, all or some: “/tache team Léa late”, “/tache team nurse”, “/tache team C-7QK4”.',
    },
    'task.finished': {
      phrases: ['tache finished', 'task finished', 'tasks finished'],
      usage: '/tache finished',
      help: 'Read again the tasks that you have done in the last 30 days.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'task-filter-unknown': (word: string) =>
      `I cannot look for tasks by “${word}”. Write a person, a profession, “late”, “urgent”, “blocked”, “done”, a case (C-7QK4) or a project. To add a task, use “/tache” and the button “New task”.`,
    'task-filter-one-person': () =>
      'Several people or professions match. Write one name only, in full, or one profession only.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'task-list.page': 'list of tasks' },
  words: {
    titles: {
      mine: 'My tasks',
      team: 'Tasks of the team',
      nobody: 'Tasks without owner',
      pools: 'Tasks to take',
      profession: (profession: string) => `Tasks to take: ${profession}`,
      person: (name: string) => `Tasks: ${name}`,
    },
    fallback: (title: string, size: string) => `${title}. ${size}`,
    counts: {
      open: (count: number) => plural(count, 'open task', 'open tasks'),
      late: (count: number) => plural(count, 'late task', 'late tasks'),
      'to-do': (count: number) => `${plural(count, 'task', 'tasks')} to do`,
      'in-progress': (count: number) => `${plural(count, 'task', 'tasks')} in progress`,
      blocked: (count: number) => plural(count, 'blocked task', 'blocked tasks'),
      postponed: (count: number) => plural(count, 'postponed task', 'postponed tasks'),
      done: (count: number) => `${plural(count, 'task', 'tasks')} done in the last 30 days`,
      dropped: (count: number) => plural(count, 'dropped task', 'dropped tasks'),
    },
    lateAmong: (counted: string, late: number) => `${counted}, ${late} of them late`,
    nothing: {
      mine: 'You have no open task.',
      team: 'The team has no open task.',
      filtered: 'No task matches.',
    },
    filteredBy: (filters: string) => `Only: ${filters}`,
    filters: {
      statuses: {
        'to-do': 'to do',
        'in-progress': 'in progress',
        blocked: 'blocked',
        postponed: 'postponed',
        done: 'done in the last 30 days',
        dropped: 'dropped',
      },
      late: 'late',
      priority: (label: string) => `${label} priority`,
      project: (name: string) => `project “${name}”`,
      gone: 'unknown',
      code: (code: string) => `case ${code}`,
      meeting: (title: string, day: string) => `RCP “${title}” of ${day}`,
    },
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    buttons: {
      team: 'The whole team',
      mine: 'Mine',
      unfiltered: 'No filter',
      filter: 'Filter',
      create: 'New task',
      load: 'Who does what',
    },
    /** What people write after “/tache team”. */
    typed: {
      mine: ['my', 'mine'],
      team: ['team', 'all', 'everyone'],
      nobody: ['without owner', 'nobody'],
      pools: ['to take', 'unclaimed'],
      late: ['late', 'overdue'],
      'to-do': ['to do'],
      'in-progress': ['in progress'],
      blocked: ['blocked'],
      postponed: ['postponed'],
      done: ['done', 'finished'],
      dropped: ['dropped'],
      high: ['urgent', 'high priority'],
      normal: ['normal priority'],
      low: ['low priority'],
      /** Says nothing by itself. */
      filler: ['task', 'tasks', 'case', 'project', 'a', 'and', 'by', 'for', 'of', 's', 'the', 'to'],
    },
    form: {
      title: 'Filter the tasks',
      submit: 'Filter',
      whose: 'Who',
      lists: 'Lists',
      waiting: 'To take',
      status: 'State',
      open: 'All that are open',
      late: 'Due date',
      lateOnly: 'Only those that are late',
      priority: 'Priority',
      project: 'Project',
      code: 'Case',
      meeting: 'RCP',
      meetingOption: (day: string, title: string) => `${day}: ${title}`,
      sent: (size: string) => `${size}. The list is in our private conversation.`,
    },
  },
};
