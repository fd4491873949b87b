import type { filingFr } from '../fr/filing.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/filing. */
export const filingEn: typeof filingFr = {
  commands: {
    'filing.list': {
      phrases: ['rcp file', 'rcp filing'],
      usage: '/rcp file',
      help: 'Tick the minutes that you have filed in the patient’s record.',
    },
  },
  errors: {
    'filing-not-yours': (code: string) =>
      `Only the requester of case ${code}, the secretary and the coordinator can do this. Ask one of them.`,
  },
  deliveryKinds: {
    'filing.chase': 'reminder to file minutes',
    'filing.review': 'case to be reviewed',
  },
  words: {
    title: 'Minutes to file in the record',
    titleTeam: 'To file, the whole team',
    intro: 'Copy the minutes into the patient’s record in your software, then tick them here: only filed cases count.',
    fallback: (count: number) => `${plural(count, 'case', 'cases')} to file in the record.`,
    nothing: 'Nothing to file: all is up to date.',
    nothingChanged: (code: string, state: string) => `Nothing has changed. Case ${code}: ${state}.`,
    meetingOn: (day: string) => `RCP of ${day}`,
    flashOn: (day: string) => `Consultation of ${day}`,
    file: 'It is filed',
    filedLately: 'Filed in the last days',
    filed: (code: string, theme: string) => `${code}, ${theme}: filed in the record`,
    everyone: 'Whole team',
    mine: 'Mine',
    theme: 'Theme',
    review: {
      title: (code: string) => `Case to be reviewed: ${code}`,
      fallback: (code: string, theme: string) => `Case ${code} (${theme}) is to be reviewed.`,
      on: 'Review planned',
      question: 'Should it be discussed again?',
      propose: 'Propose for the next RCP',
      later: 'Later',
      close: 'Close',
      closeConfirm: {
        title: 'Close this case?',
        text: 'You will not be asked again. You can always propose a new case.',
        yes: 'Close',
        no: 'Cancel',
      },
      putOff: (code: string, day: string) => `Case ${code} is to be reviewed on ${day}. I will remind you.`,
      settled: (code: string, status: string) => `Case ${code} is ${status}.`,
      waits: (code: string) => `Case ${code} is proposed again: it waits for the next RCP.`,
      onAgenda: (code: string, day: string) => `Case ${code} is on the agenda of the RCP of ${day}.`,
      proposed: (code: string, day: string) => `Case ${code} is proposed again for the RCP of ${day}.`,
    },
    later: {
      title: 'Review later',
      intro: (code: string, theme: string) => `Case ${code}, ${theme}.`,
      submit: 'Save',
      date: 'New date',
      past: 'Choose a date to come, from tomorrow on.',
      conflict: (day: string) => `The date was changed meanwhile: it is now ${day}.`,
    },
  },
};
