import type { pollFr } from '../fr/poll.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/poll. */
export const pollEn: typeof pollFr = {
  commands: {
    'poll.start': {
      phrases: ['rcp poll', 'poll rcp'],
      usage: '/rcp poll',
      help: 'Offer several dates for an RCP, see who can come, then choose the best one.',
    },
  },
  errors: {
    'poll-closed': (title: string, when: string) =>
      `The poll “${title}” has been closed since ${when}: answers are no longer taken. The date will be chosen soon.`,
    'poll-retained': (title: string, when: string) =>
      `The date of the RCP “${title}” is already chosen: ${when}. Answer its announcement, or type /rcp.`,
    'poll-cancelled': (title: string) => `The poll “${title}” ended without a date: there is nothing left to do.`,
    'poll-slot-past': (when: string) => `This date is past: ${when}. Choose another one.`,
    'poll-all-past': (title: string) => `All dates of the poll “${title}” are past. Offer other ones with /rcp poll.`,
  },
  deliveryKinds: {
    'poll.table': 'poll about the date of an RCP',
    'poll.reminder': 'reminder of a poll',
    'poll.result': 'result of a poll',
    'poll.lapsed': 'end of a poll without a date',
  },
  words: {
    title: (title: string) => `Poll: ${title}`,
    fallback: (title: string, until: string) =>
      `When shall the RCP “${title}” take place? Please answer before ${until}.`,
    deadline: 'Answers until',
    closed: 'Answers are closed. A date remains to be chosen.',
    closedFallback: (title: string) => `The poll “${title}” is closed: a date remains to be chosen.`,
    reminderTitle: 'Your answer is missing',
    answeredTitle: 'Answer saved',
    resultTitle: (title: string) => `Which date? ${title}`,
    resultFallback: (title: string, answered: number, asked: number) =>
      `The poll “${title}” is closed, ${answered} of ${asked} have answered: please choose a date.`,
    nobodyYet: 'Nobody has said yet that they can come.',
    lapsed: (title: string) =>
      `All dates of the poll “${title}” have passed and none was chosen: the poll is over. Offer other dates with /rcp poll.`,

    choices: { yes: 'Yes', 'if-needed': 'If needed', no: 'No' },
    counts: (yes: number, ifNeeded: number, no: number) => `Yes: ${yes}, if needed: ${ifNeeded}, no: ${no}.`,
    coming: (professions: string) => `Can come: ${professions}.`,
    missing: (professions: string) => `Still missing: ${professions}.`,
    quorumMet: 'Quorum met.',
    quorumBelow: 'Quorum not met.',
    quorumRule: (people: number, professions: number) =>
      `Quorum: ${plural(people, 'person', 'people')} from ${plural(professions, 'profession', 'professions')}.`,
    mayChange: 'You can change your answer until the poll closes.',
    saying: (choice: string, names: string) => `${choice}: ${names}.`,
    yours: (choice: string) => `Your answer: ${choice}.`,
    unanswered: 'You have not answered yet.',
    noProfession: 'profession not given',
    best: 'suits best',
    past: 'past',

    buttons: {
      answer: 'Answer',
      all: 'All suit me',
      none: 'None suits me',
      detail: 'Details',
      retain: 'Choose this date',
      close: 'Close the poll',
      cancel: 'Cancel the poll',
    },
    retain: {
      title: 'Choose this date?',
      text: (when: string) => `The RCP will take place on ${when} and everyone will be told.`,
      yes: 'Choose',
      no: 'Back',
    },
    close: {
      title: 'Close the poll?',
      text: 'Nobody will be able to answer any more; a date will remain to be chosen.',
      yes: 'Close',
      no: 'Back',
    },
    cancel: {
      title: 'Cancel the poll?',
      text: 'No date will be chosen and answers will be closed.',
      yes: 'Yes, cancel',
      no: 'Keep the poll',
    },

    form: {
      title: 'Poll for a date',
      submit: 'Start',
      slots: (max: number) => `Dates on offer, one per line (${max} at most)`,
      slotsHint: 'For example “Tuesday 24 November 13:30”, then on a new line “26/11 12:00”.',
      deadline: 'Answers until',
      deadlineHint: 'Optional. By default two working days before the first date, at 18:00.',
      deadlinePast: 'The poll would close at 18:00 on that day, which is past: choose a later day.',
      deadlineLate: 'The poll would close at 18:00 on that day: this must be before the first date on offer.',
    },
    slots: {
      tooFew: 'Offer at least two dates, one per line. For a single one, type /rcp plan.',
      tooMany: (count: number, max: number) => `You offer ${count} dates: keep ${max} at most.`,
      line: (number: number, problem: string) => `Line ${number}: ${problem}`,
      unknown: (text: string) =>
        `I do not understand “${text}”. Write a day and a time, for example “Tuesday 24 November 13:30”.`,
      impossible: 'this day or time does not exist.',
      rest: (text: string) => `I do not understand “${text}”. Write one date per line.`,
      twice: (when: string, line: number) => `${when} is already on line ${line}.`,
    },
    launched: {
      title: 'Poll started',
      fallback: (title: string, count: number) =>
        `Poll “${title}” started, with ${plural(count, 'date', 'dates')} on offer.`,
      note: 'Everyone invited can answer. When the poll closes you will get the result by private message; “Details” lets you choose a date before.',
      already: 'This poll is already running: this form was sent twice.',
    },
    answer: {
      title: 'Your availability',
      intro: (title: string) => `RCP “${title}”. What is ticked nowhere counts as a no.`,
      submit: 'Answer',
      yes: 'I can come',
      ifNeeded: 'If needed',
      ifNeededHint: 'It does not suit me, but I can make it.',
      twice: (dates: string) => `Choose between “I can come” and “If needed” for: ${dates}.`,
    },
    settled: {
      retainedTitle: (title: string) => `Date chosen: ${title}`,
      retainedFallback: (title: string, when: string) => `The RCP “${title}” takes place on ${when}.`,
      retainedNote: 'The poll is over; answers go to the announcement of the RCP.',
      cancelledTitle: (title: string) => `Poll over: ${title}`,
      cancelledFallback: (title: string) => `The poll “${title}” ended without a date.`,
      cancelled: 'No date was chosen.',
    },
  },
};
