import { pluralEn as plural } from '../plural.ts';

/** English: features/weekly-digest. */
export const weeklyDigestEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'weekly-digest.show': {
      phrases: ['point', 'digest', 'weekly digest'],
      usage: '/point',
      help: 'See the weekly digest as it would be published now; add a word, hold it or publish it.',
    },
    'weekly-digest.settings': {
      phrases: ['point settings', 'digest settings'],
      usage: '/point settings',
      help: 'Choose the day, the time and the content of the weekly digest.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'weekly-digest': 'weekly digest',
    'weekly-digest.preview': 'preview of the weekly digest',
    'weekly-digest.missed': 'weekly digest not published',
  },
  words: {
    heading: (day: string) => `The week from ${day}`,
    word: (name: string, text: string) => (name === '' ? text : `${name}: ${text}`),
    nothing: 'Nothing to report: no meeting planned, nothing late, no case waiting.',
    meetings: (count: number) => `${plural(count, 'meeting', 'meetings')} in the next 7 days`,
    meeting: (when: string, title: string, notes: string) =>
      notes === '' ? `${when}, ${title}` : `${when}, ${title} (${notes})`,
    unanswered: (count: number) => plural(count, 'answer missing', 'answers missing'),
    freeSlots: (count: number) => plural(count, 'free slot', 'free slots'),
    decisions: (all: number, ofCases: number) =>
      ofCases === 0
        ? `${plural(all, 'decision', 'decisions')} taken in 7 days`
        : `${plural(all, 'decision', 'decisions')} taken in 7 days, ${ofCases} about cases`,
    tasks: (late: number, due: number) =>
      `Tasks: ${late === 0 ? 'none late' : `${late} late`}, ${due} to do in the next 7 days`,
    lateTask: (title: string, days: number, owners: string) =>
      `${title}, ${plural(days, 'day', 'days')} late${owners === '' ? '' : ` (${owners})`}`,
    toFile: (count: number) => `${plural(count, 'set of minutes', 'sets of minutes')} to file in the patient’s record`,
    reviews: (cases: number, decisions: number) =>
      `To review: ${[
        ...(cases === 0 && decisions > 0 ? [] : [plural(cases, 'case', 'cases')]),
        ...(decisions === 0 ? [] : [plural(decisions, 'decision', 'decisions')]),
      ].join(' and ')}`,
    newcomers: (names: string) => `Welcome to ${names}`,
    newcomersMany: (count: number) => `Welcome to ${count} new members`,
    others: (count: number) => plural(count, 'other person', 'other people'),
    rest: (hidden: number) => `and ${plural(hidden, 'other', 'others')}`,
    chart: {
      meetings: 'Meetings held each week',
      onTime: 'Tasks done on time',
      weeks: (count: number, said: string) => `Last ${count} weeks: ${said}`,
      week: (monday: string, said: string) => `Week of ${monday}: ${said}`,
      withLast: (weeks: string, monday: string, said: string) => `${weeks}; week of ${monday}: ${said}.`,
      said: (meetings: number, done: number, onTime: number) =>
        [
          plural(meetings, 'meeting held', 'meetings held'),
          `${plural(done, 'task done', 'tasks done')}${done === 0 ? '' : `, ${onTime} of them on time`}`,
        ].join(', '),
    },
    details: 'See details',
    detailsTitle: 'The digest in detail',
    detailsFallback: 'Here is the weekly digest in detail.',
    nextMeeting: 'Next meeting',
    previewTitle: 'Preview of the weekly digest',
    missedTitle: 'Weekly digest not published',
    gone: 'This weekly digest is gone.',
    states: {
      planned: (when: string) => `To be published on ${when}, with the data of that moment.`,
      held: (when: string) => `On hold: it will not go out on ${when} without your consent.`,
      published: (when: string) => `Published on ${when}.`,
      silent: 'There was nothing to report: as your settings ask, nothing was published.',
      missed: (when: string) =>
        `The digest of ${when} could not be published in time. It no longer goes out without your consent.`,
    },
    changed: 'This digest has changed meanwhile. Read it again, then publish it.',
    addWord: 'Add a word',
    changeWord: 'Change the word',
    hold: 'Hold',
    release: 'Resume',
    publish: {
      button: 'Publish now',
      title: 'Publish now?',
      text: 'The digest goes to the channel at once; there will be no other one for that week.',
      yes: 'Publish',
    },
    forms: {
      word: {
        title: 'A word to the team',
        label: 'Your word',
        hint: 'It opens the digest. No patient’s name; leave it empty to take it away.',
        submit: 'Save',
        tooLate:
          'This digest has just been published or changed: copy your word and open the preview again with /point.',
      },
    },
    settings: {
      open: 'Settings',
      title: 'Weekly digest',
      submit: 'Save',
      on: 'Publish a digest every week',
      onOff: { yes: 'Yes', no: 'No' },
      weekday: 'Day',
      time: 'Time',
      hours: 'Between 07:00 and 19:30. A public holiday moves it to the next working day.',
      empty: 'A week with nothing to report',
      emptyRules: { say: 'Say so in one line', silent: 'Publish nothing' },
      names: 'Late tasks',
      namesRules: { no: 'Without names', yes: 'With names' },
      personal: 'Also send each member their personal digest',
      saved: (when: string) => `Saved. Next digest: ${when}.`,
      savedOff: 'Saved: the weekly digest is no longer published.',
      noChannel: 'First choose a channel with /diapason settings: without a channel, nothing is published.',
    },
  },
};
