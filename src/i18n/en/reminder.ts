import type { reminderFr } from '../fr/reminder.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/reminder. */
export const reminderEn: typeof reminderFr = {
  commands: {
    'reminder.preferences': {
      phrases: ['tache reminders', 'task reminders', 'tache reminder', 'task reminder', 'my reminders'],
      usage: '/tache reminders',
      help: 'Choose the time at which you are reminded of your tasks, or stop the reminders.',
    },
  },
  errors: {},
  deliveryKinds: { 'reminder.round': 'reminder of tasks' },
  words: {
    rungs: {
      'minus-7': '7 days before',
      'minus-3': '3 days before',
      'minus-1': 'The day before',
      day: 'On the day',
      'plus-2': '2 days after',
      'plus-7': '7 days after',
      coordinator: 'To the coordinator, 5 days after',
    },
    title: 'Your tasks',
    parts: { late: 'Late', today: 'Today', soon: 'Soon', team: 'Late in the team' },
    counts: {
      late: (count: number) => `${count} late`,
      today: (count: number) => `${count} for today`,
      soon: (count: number) => `${count} soon`,
      team: (count: number) => `${count} late in the team`,
    },
    fallback: (counts: string) => `Your tasks: ${counts}.`,
    allDone: 'All is done.',
    more: (count: number) => `and ${plural(count, 'other', 'others')}`,
    insteadOf: (name: string, until: string) => `In place of ${name}, until ${until}`,
    replaced: (day: string) => `Replaced by the reminder of ${day}.`,
    gone: 'This reminder no longer exists. Type /tache to see your tasks.',
    snoozed: (when: string) => `I will remind you of it on ${when}.`,
    list: 'All my tasks',
    settings: 'To change the time of reminders or to stop them: /tache reminders.',
    snooze: {
      title: 'Remind me',
      evening: 'This evening',
      tomorrow: 'Tomorrow',
      monday: 'Monday',
      other: 'Another date',
      submit: 'Save',
      date: 'Date',
      dateHint: 'If you do not work on that day, it will be the next one.',
      past: 'Choose a date to come, from tomorrow on.',
      far: 'This date is more than a year away: check the year.',
      tooLate: 'It is too late for this evening: choose another moment.',
    },
    preferences: {
      title: 'Reminders of your tasks',
      intro: 'A single message a day, on working days, and nothing when there is nothing to do.',
      submit: 'Save',
      wanted: 'Remind me of my tasks',
      yes: 'Yes',
      no: 'No',
      time: 'At what time',
      savedOn: (time: string) => `I will remind you of your tasks at ${time}, on working days.`,
      savedOff: 'I will no longer remind you of your tasks. You will still be told of what you are given.',
    },
  },
};
