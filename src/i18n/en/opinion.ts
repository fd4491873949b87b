import { pluralEn as plural } from '../plural.ts';

/** English: features/opinion. */
export const opinionEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'opinion.list': {
      phrases: ['decision opinions', 'opinions'],
      usage: '/decision opinions',
      help: 'See the opinions that are awaited from you and those that you asked for.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'opinion-gone': () =>
      'This request for opinions no longer exists. Type “/decision opinions” to see those under way.',
    'opinion-not-proposed': (status: string) =>
      `This decision is ${status}: there are no opinions to ask for any more. Nothing was changed.`,
    'opinion-erased': () => 'The text of this decision was erased: there are no opinions to ask for any more.',
    'opinion-open-already': (until: string) => `Opinions on this decision are asked for already, until ${until}.`,
    'opinion-vote-open': () => 'This decision is being voted on: wait for the result, or withdraw the vote.',
    'opinion-nobody': () =>
      'Nobody can give an opinion: no member of the team has said their profession (“/diapason profil”).',
    'opinion-nobody-of-case': () => 'Nobody can give an opinion: no carer of the team has access to this case.',
    'opinion-not-asked': () => 'Your opinion is not asked for here: only the professions that were asked answer.',
    'opinion-late': (since: string) => `Opinions have been closed since ${since}: yours was not recorded.`,
    'opinion-withdrawn': () => 'This request for opinions was withdrawn: yours was not recorded.',
    'opinion-not-yours': () =>
      'Only the person who asked for these opinions, those who answer for the decision and the coordinators may close them.',
    'opinion-hidden': () => 'These opinions are read with the case, to which you have no access.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'opinion.asked': 'request for an opinion',
    'opinion.reminder': 'reminder of a request for an opinion',
    'opinion.summary': 'opinions collected',
  },
  words: {
    stances: { favourable: 'favourable', reserved: 'reserved', unfavourable: 'unfavourable', none: 'no opinion' },
    buttons: {
      favourable: 'Favourable',
      reserved: 'Reserved',
      unfavourable: 'Unfavourable',
      none: 'No opinion',
      close: 'Close opinions',
      read: 'Read the opinions',
      see: 'See the decision',
    },
    form: {
      title: 'Ask for opinions',
      submit: 'Ask',
      professions: 'Professions to ask',
      professionsHint: 'Each member is told in a private message; one answer for each profession is enough.',
      professionsOfCase: 'Only those of which a carer has access to the case.',
      deadline: 'Last day to answer',
      deadlineHint: 'Opinions are taken until 18:00 on that day.',
      none: 'Choose at least one profession.',
      nobodyOf: (professions: string) => `Nobody in the team has this profession: ${professions}. Take it out.`,
      mayNotRead: (professions: string) =>
        `No member of this profession has access to the case: ${professions}. Take it out.`,
      deadlinePast: 'That day is over, or it is past 18:00: choose a day to come.',
      asked: (people: number) =>
        `${plural(people, 'person is asked', 'people are asked')} for an opinion, in a private message. Yours will show the answers.`,
      already: 'Nothing has changed: these opinions are asked for already.',
    },
    give: {
      titles: { reserved: 'Reserved opinion', unfavourable: 'Unfavourable opinion' },
      submit: 'Give my opinion',
      text: 'Why?',
      hint: '300 characters, with nothing that identifies a patient.',
      required: 'Say why in one sentence.',
    },
    close: {
      title: 'Close opinions?',
      text: 'Nobody will be able to give or change an opinion any more.',
      textSilent: (professions: number) =>
        `${plural(professions, 'profession has not answered and will be noted', 'professions have not answered and will be noted')} as “no opinion”.`,
      yes: 'Close',
      no: 'Wait',
    },
    /** What a click did or found. */
    notes: {
      given: 'Your opinion is recorded.',
      late: 'Too late: opinions are closed, nothing was recorded.',
      withdrawn: 'The request was withdrawn: nothing was recorded.',
      closed: 'Opinions are closed.',
      over: 'Nothing has changed: this request was over already.',
    },
    line: (profession: string, said: string) => `${profession}: ${said}`,
    said: (stance: string, name: string) => `${stance} (${name})`,
    reasoned: (stance: string, name: string, text: string) => `${stance} (${name}): ${text}`,
    why: (stance: string, text: string) => `${stance}: ${text}`,
    waiting: (people: number) => `awaited (${plural(people, 'person', 'people')})`,
    nobodyLeft: 'nobody left to ask',
    hasAnswered: 'has answered',
    counted: {
      favourable: (count: number) => `${count} favourable`,
      reserved: (count: number) => `${count} reserved`,
      unfavourable: (count: number) => `${count} unfavourable`,
      none: (count: number) => `${count} without opinion`,
    },
    silent: (professions: number) => plural(professions, 'profession without opinion', 'professions without opinion'),
    state: {
      open: (until: string) => `Opinions are asked for until ${until}.`,
      closing: 'Opinions are no longer taken, the summary is on its way.',
      closed: (when: string) => `Opinions closed on ${when}.`,
      withdrawn: (when: string) => `Request for opinions withdrawn on ${when}.`,
    },
    progress: (answered: number, all: number) =>
      answered === 1
        ? `${answered} profession out of ${all} has answered.`
        : `${answered} professions out of ${all} have answered.`,
    summed: (tally: string) => `In all: ${tally}.`,
    expected: 'Your opinion is awaited.',
    reason: 'Why',
    as: 'As',
    until: 'Until',
    askedBy: 'Asked by',
    yours: 'Your opinion',
    hidden: 'Opinions are read with the case.',
    paper: {
      title: 'Your opinion is asked for',
      reminder: 'Reminder: your opinion is awaited',
      given: 'You have given your opinion',
      tracking: 'Opinions asked for',
      over: 'Opinions closed',
      withdrawn: 'Request for opinions withdrawn',
      fallback: (subject: string, until: string) => `${subject}: your opinion is asked for before ${until}.`,
      givenFallback: (subject: string) => `${subject}: you have given your opinion.`,
      trackingFallback: (subject: string, until: string) => `${subject}: opinions asked for until ${until}.`,
      overFallback: (subject: string) => `${subject}: opinions are closed.`,
      withdrawnFallback: (subject: string) => `${subject}: the request for opinions is withdrawn.`,
      mayChange: 'You may change your mind until then.',
      notAsked: 'Your opinion is no longer asked for.',
      colleagues: (names: string, count: number) =>
        `For your profession, ${names} ${count === 1 ? 'has' : 'have'} already answered.`,
      complete: 'Every profession has answered. You may close, or wait for others to speak.',
      settled: (status: string) => `This decision is ${status}: there are no opinions to give any more.`,
      erased: 'The text of this decision was erased: there are no opinions to give any more.',
    },
    summary: {
      note: 'The opinions are collected.',
      fallback: (subject: string) => `${subject}: the opinions are collected.`,
    },
    page: {
      title: 'Opinions',
      place: (page: number, pages: number) => `Page ${page} of ${pages}.`,
    },
    list: {
      title: 'Your opinions',
      waiting: (count: number) => `${plural(count, 'opinion is awaited', 'opinions are awaited')} from you.`,
      none: 'No opinion is awaited from you.',
      more: (count: number) => `And ${plural(count, 'more', 'more')}, to be seen once these are given.`,
      opened: 'Those that you asked for',
    },
  },
};
