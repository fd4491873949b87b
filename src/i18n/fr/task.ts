/** French: features/task. */
export const taskFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {},
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    form: {
      anyOf: (profession: string) => `${profession} : le premier qui s’en charge`,
      tooManyOwners: (max: number) => `Choisissez ${max} personnes au plus.`,
      peopleOrProfession: 'Choisissez des personnes, ou bien une seule profession.',
    },
    statuses: {
      'to-do': 'à faire',
      'in-progress': 'en cours',
      blocked: 'bloquée',
      postponed: 'reportée',
      done: 'faite',
      dropped: 'abandonnée',
    },
    priorities: { low: 'Basse', normal: 'Normale', high: 'Haute' },
    blockers: {
      'outside-answer': 'En attente d’une réponse extérieure',
      'team-answer': 'En attente d’un membre de l’équipe',
      'missing-information': 'Il manque une information',
      equipment: 'Il manque du matériel ou un budget',
      'patient-unavailable': 'Le patient n’est pas disponible',
      other: 'Autre raison',
    },
    repetitions: {
      'working-day': 'Chaque jour ouvré',
      weekly: 'Chaque semaine',
      fortnightly: 'Toutes les deux semaines',
      monthly: 'Chaque mois',
      quarterly: 'Tous les trois mois',
      'half-yearly': 'Tous les six mois',
      yearly: 'Chaque année',
    },
  },
};
