import type { absenceFr } from '../fr/absence.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/absence. */
export const absenceEn: typeof absenceFr = {
  commands: {
    'absence.declare': {
      phrases: ['diapason absence', 'absence', 'diapason away', 'away'],
      usage: '/diapason away',
      help: 'Say that you are away, and who gets your reminders. In one line: “/diapason away from 3 to 10 December with @Léa”.',
    },
    'absence.list': {
      phrases: ['diapason absences', 'absences', 'my absences', 'who is away'],
      usage: '/diapason absences',
      help: 'See who is away, until when, and who gets their reminders.',
    },
  },
  errors: {
    'absence-not-yours': () => 'Only the person who is away and the coordinator can change this absence.',
  },
  deliveryKinds: { 'absence.delegated': 'news of standing in', 'absence.noted': 'news of an absence' },
  words: {
    title: 'Absence',
    period: (first: string, last: string) => `from ${first} to ${last}`,
    day: (day: string) => `on ${day}`,
    noted: (name: string, days: string) => `Noted: ${name} is away ${days}.`,
    cover: {
      waits: 'Reminders wait for the return; coordinators still hear what is late.',
      goesTo: (name: string) => `Reminders go to ${name}.`,
      instead: (delegate: string, days: string, name: string) =>
        `But ${delegate} is away too ${days}: reminders then go to ${name}.`,
      nobody: (delegate: string, days: string) =>
        `But ${delegate} is away too ${days}, and nobody else is there: reminders wait, coordinators still hear what is late.`,
    },
    remove: 'Delete',
    declare: 'Note an absence',
    all: 'All absences',
    gone: 'This absence is deleted already.',
    unchanged: (days: string) => `Nothing has changed: this absence was modified, it is now noted ${days}.`,
    removed: (days: string) => `The absence ${days} is deleted.`,
    discarded: 'All right, I have noted nothing.',
    understood: (days: string) => `You are away ${days}.`,
    list: {
      title: 'Absences',
      fallback: (count: number) => `${plural(count, 'absence', 'absences')} noted.`,
      nobody: 'Nobody is away.',
      mine: 'You',
      team: 'The team',
    },
    line: {
      unread:
        'I did not understand on which days you are away. Write for example “from 3 to 10 December”, “until 15 December” or “next week”.',
      impossible: 'These days do not exist, or the end comes before the beginning: check the dates.',
      who: {
        nobody: (name: string) => `I find nobody called “${name}” in the team: choose who gets the reminders.`,
        several: (name: string) => `Several people are called “${name}”: choose who gets the reminders.`,
        left: (name: string) => `${name} has left the team: choose who gets the reminders.`,
      },
    },
    form: {
      title: 'Note an absence',
      editTitle: 'Change an absence',
      intro: 'On these days I remind you of no task.',
      introOf: (name: string) => `Absence of ${name}.`,
      submit: 'Save',
      first: 'First day',
      last: 'Last day',
      delegate: 'Who gets the reminders',
      delegateHint: 'This person will know at once.',
      nobody: 'Nobody: they wait for the return',
      person: 'Who is away',
      endsBefore: 'The last day comes before the first.',
      past: 'This absence is over already: choose days to come.',
      tooLong: (days: number) => `An absence lasts ${days} days at most: check the dates.`,
      yourself: 'Choose somebody else than the person who is away.',
      overlap: (days: string) => `An absence is noted ${days} already: change it or choose other days.`,
      replaces: (days: string) => `An absence is noted ${days} already. If you confirm, this one replaces it.`,
      conflict: (days: string) => `This absence was changed meanwhile: it is now noted ${days}.`,
    },
    delegated: {
      title: 'Standing in',
      text: (name: string, days: string) => `${name} is away ${days} and leaves you their tasks.`,
      more: 'Meanwhile I remind you of them with yours, and you can answer in their place.',
      list: 'See these tasks',
      off: (name: string) => `The absence of ${name} has changed: their tasks are no longer left to you.`,
    },
    notedFor: {
      title: 'Your absence',
      text: (by: string, days: string) => `${by} noted that you are away ${days}.`,
      off: 'Your absence is deleted: I remind you of your tasks again.',
    },
  },
};
