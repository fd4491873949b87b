import { pluralFr as plural } from '../plural.ts';

/** French: features/reminder. */
export const reminderFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'reminder.preferences': {
      phrases: ['tache rappels', 'taches rappels', 'tache rappel', 'mes rappels'],
      usage: '/tache rappels',
      help: 'Choisir l’heure à laquelle vos tâches vous sont rappelées, ou ne plus recevoir de rappels.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'reminder.round': 'rappel de tâches' },
  words: {
    rungs: {
      'minus-7': '7 jours avant',
      'minus-3': '3 jours avant',
      'minus-1': 'La veille',
      day: 'Le jour même',
      'plus-2': '2 jours après',
      'plus-7': '7 jours après',
      coordinator: 'Au coordinateur, 5 jours après',
    },
    title: 'Vos tâches',
    parts: { late: 'En retard', today: 'Aujourd’hui', soon: 'Bientôt', team: 'En retard dans l’équipe' },
    counts: {
      late: (count: number) => `${count} en retard`,
      today: (count: number) => `${count} pour aujourd’hui`,
      soon: (count: number) => `${count} pour bientôt`,
      team: (count: number) => `${count} en retard dans l’équipe`,
    },
    fallback: (counts: string) => `Vos tâches : ${counts}.`,
    allDone: 'Tout est fait.',
    more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
    insteadOf: (name: string, until: string) => `À la place de ${name}, jusqu’au ${until}`,
    replaced: (day: string) => `Remplacé par le rappel du ${day}.`,
    gone: 'Ce rappel n’existe plus. Tapez /tache pour voir vos tâches.',
    snoozed: (when: string) => `Je vous le rappellerai ${when}.`,
    list: 'Toutes mes tâches',
    settings: 'Pour changer l’heure des rappels ou les arrêter : /tache rappels.',
    snooze: {
      title: 'Me le rappeler',
      evening: 'Ce soir',
      tomorrow: 'Demain',
      monday: 'Lundi',
      other: 'Autre date',
      submit: 'Enregistrer',
      date: 'Date',
      dateHint: 'Si vous ne travaillez pas ce jour-là, ce sera le suivant.',
      past: 'Choisissez une date à venir, à partir de demain.',
      far: 'Cette date est dans plus d’un an : vérifiez l’année.',
      tooLate: 'Il est trop tard pour ce soir : choisissez un autre moment.',
    },
    preferences: {
      title: 'Rappels de vos tâches',
      intro: 'Un seul message par jour, les jours ouvrés, et rien quand il n’y a rien à faire.',
      submit: 'Enregistrer',
      wanted: 'Me rappeler mes tâches',
      yes: 'Oui',
      no: 'Non',
      time: 'À quelle heure',
      savedOn: (time: string) => `Je vous rappellerai vos tâches à ${time}, les jours ouvrés.`,
      savedOff: 'Je ne vous rappellerai plus vos tâches. Ce que l’on vous confie vous sera toujours annoncé.',
    },
  },
};
