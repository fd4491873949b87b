import type { agendaFr } from '../fr/agenda.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/agenda. */
export const agendaEn: typeof agendaFr = {
  commands: {
    'agenda.show': {
      phrases: ['rcp agenda', 'rcp order'],
      usage: '/rcp agenda',
      help: 'See the agenda of the next RCP, add to it and reorder it.',
    },
  },
  errors: {
    'agenda-changed': () =>
      'Somebody changed the agenda at the same moment: nothing was changed. Type /rcp agenda to see it.',
    'agenda-started': (title: string) =>
      `The RCP “${title}” has already begun: no case can be added to it any more. Choose the next one.`,
  },
  deliveryKinds: {
    'agenda.posted': 'agenda of an RCP',
    'agenda.empty': 'empty agenda of an RCP',
    'agenda.own-case': 'reminder of a case',
  },
  words: {
    title: (title: string) => `Agenda: ${title}`,
    part: 'Agenda',
    fallback: (title: string, when: string) => `Agenda of the RCP “${title}”, ${when}.`,
    none: 'No case yet.',
    noMeeting: 'No RCP is planned: plan one, then propose cases for it.',
    more: (count: number) => `And ${plural(count, 'other case', 'other cases')}.`,
    agreements: {
      informed: 'patient informed',
      consented: 'consent given',
      'not-asked': 'anonymous',
      opposed: 'objection',
    },
    subject: (patients: string) => `For: ${patients}`,
    blocked: (guests: string) =>
      `Blocked: the patient’s consent is missing while an outside guest comes (${guests}). Obtain it, or take the guest off.`,
    budgetLabel: 'Planned time',
    budget: (used: string, total: string) => `${used} of ${total}.`,
    budgetSlots: (slots: number, minutes: string) => `${plural(slots, 'slot', 'slots')} of ${minutes} left.`,
    budgetOver: (over: string) => `The agenda is ${over} too long: take a case off, shorten one or lengthen the RCP.`,
    waitingTitle: 'To be taken up again',
    waiting: {
      review: (day: string) => `to be reviewed on ${day}`,
      postponed: 'put off by an RCP',
      proposed: 'proposed, without an RCP',
      here: 'proposed for this RCP',
    },
    up: 'Move up',
    down: 'Move down',
    remove: 'Take off the agenda',
    add: 'Add',
    next: 'Next cases',
    previous: 'Previous cases',
    reorder: 'Reorder',
    send: 'Send the agenda',
    changed: 'Somebody changed the agenda in the meantime: here is how it stands.',
    changedForm: 'Somebody changed the agenda in the meantime. Check your choice, then confirm again.',
    sent: 'The agenda has been sent. It updates by itself when it changes.',
    sentOn: (when: string) => `Sent ${when}.`,
    order: {
      title: 'Reorder',
      intro: 'The cases that follow move by themselves.',
      submit: 'Confirm',
      review: 'Which case',
      place: 'To which place',
      minutes: 'Length in minutes',
      minutesHint: 'Empty: the length stays.',
      minutesWrong: (min: number, max: number) => `Give a length between ${min} and ${max} minutes.`,
      nothing: 'Choose a place or a length.',
      gone: 'This case is no longer on the agenda: choose another one.',
    },
    empty: {
      title: (title: string) => `Nothing on the agenda: ${title}`,
      text: (when: string) =>
        `The RCP takes place ${when} and has no case. Add one: the agenda will then be sent to those invited.`,
      fallback: (title: string, when: string) => `The RCP “${title}”, ${when}, has nothing on its agenda.`,
    },
    ownCase: {
      title: (code: string, time: string) => `${code} comes up at ${time}`,
      fallback: (code: string, time: string, title: string) =>
        `Case ${code} comes up at ${time} at the RCP “${title}”.`,
    },
    calendarSlot: (time: string, code: string) => `${time}: ${code}`,
    calendarTitle: (code: string, title: string) => `${code} (${title})`,
  },
};
