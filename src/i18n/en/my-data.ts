import { pluralEn as plural } from '../plural.ts';

/** English: features/my-data. */
export const myDataEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'my-data.export': {
      phrases: ['diapason my-data', 'diapason my data', 'my data'],
      usage: '/diapason my-data',
      help: 'Receive a file with everything that I keep about you, in a private message, or have it erased.',
    },
    'my-data.erase-member': {
      phrases: ['diapason erase'],
      usage: '/diapason erase',
      help: 'Erase the data of somebody who has left the team (add their name).',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'my-data.export': 'export of personal data' },
  errors: {
    'erasure-last-coordinator': () =>
      'You are the only coordinator: appoint someone else first, with “/diapason profile” and their name, then come back to erase your data.',
    'erasure-still-here': (name: string) =>
      `${name} is still in the team. They can erase their own data with /diapason my-data.`,
    'erasure-done': () => 'These data are erased already.',
  },
  words: {
    onItsWay:
      'I am sending you a file with everything that I keep about you, in a private message. It holds only your data, no text of the cases that you proposed and no secret ballot.',
    fileName: 'my-data',
    comment: 'This is what Diapason keeps about you (a JSON file).',
    erase: 'Erase my data',
    /** In the place of the name of somebody whose data are erased. */
    formerMember: 'Former member',
    chooseTitle: 'Erase data',
    choose:
      'These people are no longer in the team, or have no account in it. You will see what would be erased before you confirm.',
    eraseOf: 'See and erase',
    more: (count: number) =>
      `And ${plural(count, 'other person', 'other people')}: add a name after “/diapason erase”.`,
    nobodyLeft: 'Nobody has left the team: there is nothing to erase.',
    titleSelf: 'Erase my data',
    titleOf: 'Erase data',
    submit: 'Erase',
    forecast: {
      introSelf: 'This is what will happen. Nothing is done yet.',
      introOf: (name: string) => `This is what will happen for ${name}. Nothing is done yet.`,
      goes: 'Will be erased:',
      identity:
        'the name, the account in the chat, the time zone, the language and the address of the private calendar',
      habits: (absences: number, messages: number) =>
        `${plural(absences, 'absence', 'absences')}, the settings of the reminders and of the personal digest, the home screen and ${plural(messages, 'private message', 'private messages')} in my list of what is sent`,
      tasks: (count: number) =>
        `the charge of ${plural(count, 'open task', 'open tasks')}, which the coordinator can give to somebody else`,
      stays: 'Will stay, under the name “Former member”:',
      counted: (attended: number, votes: number, cases: number) =>
        `what counts in the reports: ${plural(attended, 'attendance', 'attendances')} at RCPs, ${plural(votes, 'vote', 'votes')} and ${plural(cases, 'proposed case', 'proposed cases')}`,
      team: 'what was written for the team (decisions, opinions, tasks, minutes), because it belongs to its work',
      /** Not under that name: of whoever reads it, and of somebody else. */
      sentSelf: 'Messages and files already sent, and backups already made, keep your name: I cannot take them back.',
      sentOf: 'Messages and files already sent, and backups already made, keep their name: I cannot take them back.',
      final: 'This is final.',
      again:
        'Leave the channel of the team too: if you stay there or write to me again, I will count you as a new person.',
    },
    /** What is typed to confirm. */
    word: 'ERASE',
    confirm: (word: string) => `To confirm, type ${word}`,
    notConfirmed: (word: string) => `Type ${word} to confirm, or close this without erasing anything.`,
    doneSelf: 'Your data are erased. Thank you for your work with the team.',
    doneOf: 'These data are erased.',
  },
};
