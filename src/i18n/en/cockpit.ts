import { pluralEn as plural } from '../plural.ts';

/** English: features/cockpit. */
export const cockpitEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'cockpit.show': {
      phrases: ['diapason dashboard', 'dashboard'],
      usage: '/diapason dashboard',
      help: 'See what needs your attention: what is late, minutes, quorum, undelivered messages, automatic runs.',
    },
    'cockpit.link': {
      phrases: ['diapason dashboard code', 'dashboard code'],
      usage: '/diapason dashboard code',
      help: 'Follow several structures on one dashboard: here you get a code, to be typed in the other structure.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'cockpit-code': () =>
      'This code is not valid, or no longer. Ask for another one in the other structure, with /diapason dashboard code.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    title: 'Dashboard',
    titleOf: (structure: string) => `Dashboard, ${structure}`,
    calm: 'Everything is up to date: nothing needs your attention.',
    fallback: (said: string) => `Dashboard: ${said}.`,
    /** What there is to act on, in numbers; it begins a part, or stands among others. */
    counts: {
      schedules: (count: number) => plural(count, 'automatic run to check', 'automatic runs to check'),
      undelivered: (count: number) => plural(count, 'undelivered message', 'undelivered messages'),
      atRisk: (count: number) => plural(count, 'RCP with an uncertain quorum', 'RCPs with an uncertain quorum'),
      minutes: (count: number) => plural(count, 'set of minutes to finish', 'sets of minutes to finish'),
      late: (count: number) => plural(count, 'late task', 'late tasks'),
      asked: (count: number) => plural(count, 'vote or opinion short of answers', 'votes or opinions short of answers'),
      toFile: (count: number) =>
        `${plural(count, 'set of minutes', 'sets of minutes')} to file in the patient’s record`,
      unanswered: (count: number) => plural(count, 'unanswered invitation', 'unanswered invitations'),
    },
    rest: (hidden: number) => `and ${plural(hidden, 'other', 'others')}`,
    restOfMessages: (hidden: number) => `and ${plural(hidden, 'other', 'others')}: type /diapason deliveries`,
    meeting: (when: string, title: string) => `${when}, ${title}`,
    quorum: (people: number, professions: number, enough: number, enoughProfessions: number) =>
      `${people === 0 ? 'Nobody is announced' : `Announced: ${plural(people, 'person', 'people')} and ${plural(professions, 'profession', 'professions')}`}; it takes ${plural(enough, 'person', 'people')} and ${plural(enoughProfessions, 'profession', 'professions')}.`,
    unanswered: (count: number) => plural(count, 'answer missing.', 'answers missing.'),
    held: (title: string, day: string) => `${title}, ${day}`,
    minutes: {
      unstarted: () => 'The session was not opened.',
      unfinished: () => 'The session was not ended.',
      unsent: () => 'The minutes have not been sent yet.',
      unapproved: (when: string) => `Waiting for approval until ${when}.`,
    },
    vote: (voted: number, quorum: number, when: string) =>
      `${plural(voted, 'vote', 'votes')}; ${quorum} needed before ${when}.`,
    opinion: (silent: number, when: string) =>
      `${plural(silent, 'profession has', 'professions have')} said nothing; closes on ${when}.`,
    link: {
      title: 'Follow another structure',
      type: (until: string) => `In the other structure that you coordinate, type before ${until}:`,
      command: (code: string) => `/diapason dashboard code ${code}`,
      note: 'This code works once; give it to nobody. Each structure will show the other its name and numbers only.',
      linked: 'Done: your two structures are on the same dashboard.',
      unlinked: 'Done: this dashboard shows this structure only, and the others no longer show it.',
    },
    others: 'Your other structures',
    nothing: 'nothing to report',
    updated: (time: string) => `Updated at ${time}.`,
    pulse: (last: string, next: string) =>
      [...(last === '' ? [] : [`Last automatic run on ${last}.`]), ...(next === '' ? [] : [`Next on ${next}.`])].join(
        ' ',
      ),
    buttons: {
      show: 'Dashboard',
      refresh: 'Refresh',
      back: 'Back to the dashboard',
      schedules: 'See the automatic runs',
      link: 'Follow another structure',
      unlink: 'Stop following the others',
      late: 'See the late tasks',
      toFile: 'See the cases to file',
    },
    schedules: {
      title: 'Automatic runs of Diapason',
      intro: 'What Diapason does by itself, and when.',
      warning: 'Attention: Diapason is not doing everything that was planned.',
      advice: 'If this lasts, tell the person who administers Diapason.',
      late: (when: string) => `The run planned on ${when} did not take place.`,
      failed: (when: string) => `The last run failed, on ${when}.`,
      retry: (when: string) => `Next attempt on ${when}.`,
      last: (when: string) => `Last run on ${when}.`,
      never: 'No run yet.',
      next: (when: string) => `Next run on ${when}.`,
      unplanned: 'Nothing is planned.',
      names: {
        messages: 'Sending of messages',
        digest: 'Weekly digest',
        personalDigests: 'Personal digests',
        reminders: 'Task reminders',
        filing: 'Filing reminders',
        meetings: 'Convocations and sessions of RCPs',
        deadlines: 'Closing of polls, votes and approvals',
        reviews: 'Cases and decisions to review',
        retention: 'Erasing old texts',
        roster: 'Reading of the channel’s members',
        other: 'Other runs',
      },
    },
  },
};
