import type { personalDigestFr } from '../fr/personal-digest.ts';
import { pluralEn as plural } from '../plural.ts';

/** English: features/personal-digest. */
export const personalDigestEn: typeof personalDigestFr = {
  commands: {
    'personal-digest.show': {
      phrases: ['point my week', 'my digest', 'my week'],
      usage: '/point my week',
      help: 'See your week: your RCPs, your tasks, what the team expects from you.',
    },
    'personal-digest.settings': {
      phrases: ['point my week settings', 'my digest settings', 'my week settings'],
      usage: '/point my week settings',
      help: 'Choose the day and time of your personal digest, or stop receiving it.',
    },
  },
  errors: {},
  deliveryKinds: { 'personal-digest': 'personal digest' },
  words: {
    heading: (day) => `Your week, ${day}`,
    fallback: (meetings, tasks) =>
      `Your week: ${plural(meetings, 'RCP', 'RCPs')}, ${plural(tasks, 'task', 'tasks')} late or to do.`,
    nothing: 'Nothing is waiting for you in the next 7 days.',
    meetings: (count) => `${plural(count, 'RCP', 'RCPs')} in the next 7 days`,
    ownCases: (count) => `You present ${plural(count, 'case', 'cases')} there.`,
    asked: 'Your team is waiting for your answer',
    opinionBy: (when) => `Your opinion is expected by ${when}.`,
    giveOpinion: 'Give my opinion',
    voteBy: (when) => `Your vote is expected by ${when}.`,
    giveVote: 'Vote',
    minutesOf: (title) => `Minutes: ${title}`,
    minutesBy: (when) => `Unless you answer, they will be approved on ${when}.`,
    readMinutes: 'Read and approve',
    todo: 'To do',
    tasks: (late, due) => {
      const said = [
        ...(late === 0 && due > 0 ? [] : [plural(late, 'late task', 'late tasks')]),
        ...(due === 0 ? [] : [plural(due, 'task to do in the next 7 days', 'tasks to do in the next 7 days')]),
      ];
      return said.join(', ');
    },
    myTasks: 'My tasks',
    toFile: (count) => `${plural(count, 'set of minutes', 'sets of minutes')} to file in the patient’s record`,
    myFilings: 'My filings',
    more: (count) => `and ${plural(count, 'other', 'others')}`,
    settings: {
      open: 'Settings',
      title: 'Your personal digest',
      intro: 'One message a week, only when something is waiting for you.',
      teamOff: 'Your structure sends no personal digests. You can read yours at any time with /point my week.',
      submit: 'Save',
      on: 'Receive my personal digest',
      onOff: { yes: 'Yes', no: 'No' },
      weekday: 'Day',
      time: 'Time',
      saved: (day, time) => `Saved: your digest will arrive on ${day} at ${time}.`,
      savedOff: 'Saved: you will receive no personal digest any more. /point my week shows it at any time.',
    },
  },
};
