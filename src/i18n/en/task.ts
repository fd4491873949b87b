/** English: features/task. */
export const taskEn = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    form: {
      anyOf: (profession: string) => `${profession}: whoever takes it first`,
      tooManyOwners: (max: number) => `Choose ${max} people at most.`,
      peopleOrProfession: 'Choose people, or else a single profession.',
    },
    statuses: {
      'to-do': 'to do',
      'in-progress': 'in progress',
      blocked: 'blocked',
      postponed: 'postponed',
      done: 'done',
      dropped: 'dropped',
    },
    priorities: { low: 'Low', normal: 'Normal', high: 'High' },
    blockers: {
      'outside-answer': 'Waiting for an answer from outside',
      'team-answer': 'Waiting for somebody of the team',
      'missing-information': 'Some information is missing',
      equipment: 'Equipment or money is missing',
      'patient-unavailable': 'The patient is not available',
      other: 'Another reason',
    },
    repetitions: {
      'working-day': 'Every working day',
      weekly: 'Every week',
      fortnightly: 'Every two weeks',
      monthly: 'Every month',
      quarterly: 'Every three months',
      'half-yearly': 'Every six months',
      yearly: 'Every year',
    },
  },
};
