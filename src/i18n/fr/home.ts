/** French: features/home. */
export const homeFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'home.show': {
      phrases: ['diapason accueil', 'accueil', 'mon accueil'],
      usage: '/diapason accueil',
      help: 'Voir votre accueil : votre semaine, vos tâches et les actions courantes.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { home: 'écran d’accueil' },
  words: {
    greeting: (name: string) => `Bonjour ${name}`,
    where: (day: string, team: string) => `${team}, ${day}`,
    fallback: (greeting: string, tasks: string) => `${greeting}. ${tasks}`,
    nextMeeting: (title: string) => `Votre prochaine RCP : ${title}`,
    tasks: 'Mes tâches',
    allTasks: 'Toutes mes tâches',
    buttons: {
      task: 'Nouvelle tâche',
      absences: 'Mes absences',
      profile: 'Mon profil',
      settings: 'Réglages',
      help: 'Aide',
    },
  },
};
