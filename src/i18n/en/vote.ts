import { pluralEn as plural } from '../plural.ts';

/** English: features/vote. */
export const voteEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'vote.list': {
      phrases: ['decision votes', 'decision vote', 'votes', 'vote'],
      usage: '/decision votes',
      help: 'See the votes that wait for you and those that you opened.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'vote-gone': () => 'This vote no longer exists. Type “/decision votes” to see those that wait for you.',
    'vote-not-proposed': (status: string) =>
      `There is no vote on this decision any more: it is ${status}. Nothing was changed.`,
    'vote-open-already': (until: string) => `A vote on this decision is open already, until ${until}.`,
    'vote-opinions-open': () => 'Opinions are still awaited on this decision: wait for them, or close the request.',
    'vote-nobody': () => 'Nobody can vote: no member of the team has access to this case.',
    'vote-not-elector': () =>
      'You have no vote here: those who vote were fixed when the vote opened, and you are not one of them.',
    'vote-already': () => 'You have voted already: your first vote counts, this one was not recorded.',
    'vote-late': (since: string) => `This vote has been closed since ${since}: your vote was not recorded.`,
    'vote-withdrawn': () => 'This vote was withdrawn: your vote was not recorded.',
    'vote-not-yours': () => 'Only the person who opened this vote and the coordinators may close or withdraw it.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'vote.paper': 'ballot paper',
    'vote.reminder': 'reminder of a vote',
    'vote.result': 'result of a vote',
  },
  words: {
    methods: { majority: 'majority', consent: 'consent' },
    secrecy: { secret: 'secret', open: 'not secret' },
    choices: {
      for: 'For',
      against: 'Against',
      consent: 'I agree',
      objection: 'Objection',
      abstain: 'Abstain',
    },
    buttons: { vote: 'Vote', see: 'See the decision', close: 'Close the vote', withdraw: 'Withdraw the vote' },
    form: {
      title: 'Put to the vote',
      submit: 'Open the vote',
      method: 'How is it decided?',
      methods: {
        majority: 'Majority: for, against or abstain',
        consent: 'Consent: adopted if nobody objects',
      },
      secret: 'Secret vote?',
      secretHint: 'Yes: nobody can tell who cast which ballot. It takes at least three voters and three votes.',
      yes: 'Yes',
      no: 'No',
      count: 'Show the count',
      countHint: 'That of a secret vote is shown at the close only.',
      counts: { hidden: 'At the close', shown: 'As votes come in' },
      electors: 'Who votes?',
      electorsHint: 'The list is fixed at the opening.',
      electorsCaseHint: 'Only those who have access to the case. The list is fixed at the opening.',
      nobody: 'Choose at least one person.',
      mayNotRead: (names: string) => `They have no access to this case and cannot vote: ${names}.`,
      secretFew: (electors: number) => `A secret vote takes at least three voters: you chose ${electors}.`,
      quorum: 'Quorum (number of votes)',
      quorumHint: 'Empty: half of the voters.',
      quorumRange: (max: number) => `Give a number between 1 and ${max}, the number of voters, or leave it empty.`,
      deadline: 'Last day to vote',
      deadlineHint: 'The vote closes on that day at 18:00, or as soon as everybody has voted.',
      deadlinePast: 'That day is over, or it is past 18:00: choose a day to come.',
      opened: (electors: number) =>
        `Vote opened: ${plural(electors, 'person gets a ballot paper', 'people get a ballot paper')} as a private message.`,
      already: 'Nothing has changed: this vote was opened already.',
    },
    ballotForm: {
      title: 'Secret vote',
      intro:
        'Secret vote: the reason of an objection will be shown without a name, write it so that nobody recognises you.',
      submit: 'Vote',
      choice: 'Your vote',
      reason: 'Why do you object?',
      reasonHint: 'For an objection: 300 characters, with nothing that identifies a patient.',
      required: 'Say in one sentence what keeps you from agreeing.',
      needless: 'Only an objection has a reason: erase this text, or choose “Objection”.',
    },
    close: {
      title: 'Close the vote?',
      text: 'Nobody will be able to vote any more; the result will be shown to everyone who had a vote.',
      textBelow: 'The quorum is not met: the decision will stay proposed. Nobody will be able to vote any more.',
      yes: 'Close',
      no: 'Wait',
    },
    withdraw: {
      title: 'Withdraw the vote?',
      text: 'The vote ends without a result and the decision stays proposed.',
      yes: 'Withdraw',
      no: 'Keep',
    },
    /** What a click found. */
    notes: {
      voted: 'Your vote is recorded.',
      already: 'You have voted already: nothing has changed.',
      late: 'Too late: the vote is closed, nothing was recorded.',
      withdrawn: 'The vote was withdrawn: nothing was recorded.',
      closed: 'The vote is closed.',
      over: 'Nothing has changed: this vote was over already.',
    },

    ofCase: (code: string) => `Decision of case ${code}`,
    erased: 'Text erased',
    reason: 'Why',
    method: 'Method',
    ballot: 'Ballot',
    until: 'Until',
    paper: {
      title: 'Your vote is awaited',
      reminder: 'Reminder: your vote is awaited',
      voted: 'You have voted',
      over: 'Vote closed',
      withdrawn: 'Vote withdrawn',
      fallback: (subject: string, until: string) => `${subject}: vote before ${until}.`,
      votedFallback: (subject: string) => `${subject}: you have voted.`,
      overFallback: (subject: string) => `${subject}: the vote is closed.`,
      withdrawnFallback: (subject: string) => `${subject}: the vote is withdrawn, without a result.`,
      final: 'Your vote is final.',
      secret: 'Secret vote: nothing that I record tells who cast which ballot. Your vote is final.',
      later: 'The result will appear here at the close.',
      counting: 'The result is on its way.',
      withdrawnText: 'There is nothing to vote on any more, and there is no result.',
    },
    yours: (said: string) => `You have voted: ${said}.`,
    yoursSecret: 'You have voted.',
    expected: 'Your vote is awaited.',
    resultLater: 'Result at the close.',
    notCounted: 'Fewer than three votes would not stay secret: I erased them without counting them.',
    turnoutMet: (voted: number, electors: number, quorum: number) =>
      `${plural(voted, 'vote', 'votes')} out of ${electors}, quorum of ${quorum} met.`,
    turnoutBelow: (voted: number, electors: number, quorum: number) =>
      `${plural(voted, 'vote', 'votes')} out of ${electors}, quorum of ${quorum} not met.`,
    counts: {
      majority: (pour: number, contre: number, abstentions: number) =>
        `${pour} for, ${contre} against, ${plural(abstentions, 'abstention', 'abstentions')}.`,
      consent: (agreed: number, objections: number, abstentions: number) =>
        `${agreed} in agreement, ${plural(objections, 'objection', 'objections')}, ${plural(abstentions, 'abstention', 'abstentions')}.`,
    },
    outcomes: {
      adopted: 'the decision was adopted',
      rejected: 'the decision was not adopted',
      objections: 'there are objections, the decision stayed proposed, to be reworked',
      undecided: 'nobody took sides, the decision stayed proposed',
      'no-quorum': 'the quorum was not met, the decision stayed proposed',
    },
    objections: 'Objections',
    objectionBy: (name: string, reason: string) => `${name}: ${reason}`,
    formerMember: 'A former member',
    reasonsClosed: 'The reasons of the objections are read with the case.',
    state: {
      open: (method: string, secrecy: string, until: string) =>
        `Vote under way (${method}, ${secrecy}), until ${until}.`,
      counting: 'The vote is closed, the result is on its way.',
      closed: (when: string, outcome: string) => `Vote closed on ${when}: ${outcome}.`,
      withdrawn: (when: string) => `Vote withdrawn on ${when}, without a result.`,
    },
    resultFallback: (subject: string, outcome: string) => `${subject}: the vote is closed, ${outcome}.`,
    list: {
      title: 'Your votes',
      waiting: (count: number) => plural(count, 'vote waits for you', 'votes wait for you'),
      none: 'No vote waits for you.',
      more: (count: number) => `And ${plural(count, 'more', 'more')}, to be seen once these are done.`,
      opened: 'Those that you opened',
    },
  },
};
