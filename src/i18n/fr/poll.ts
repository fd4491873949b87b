import { pluralFr as plural } from '../plural.ts';

/** French: features/poll. */
export const pollFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'poll.start': {
      phrases: ['rcp sondage', 'rcp sonder', 'sondage rcp'],
      usage: '/rcp sondage',
      help: 'Proposer plusieurs dates pour une RCP, voir qui peut venir, puis retenir la meilleure.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'poll-closed': (title: string, when: string) =>
      `Le sondage « ${title} » est clos depuis ${when} : les réponses ne sont plus prises. La date sera bientôt choisie.`,
    'poll-retained': (title: string, when: string) =>
      `La date de la RCP « ${title} » est déjà choisie : ${when}. Répondez à son annonce, ou tapez /rcp.`,
    'poll-cancelled': (title: string) => `Le sondage « ${title} » est terminé sans date : il n’y a plus rien à faire.`,
    'poll-slot-past': (when: string) => `Cette date est passée : ${when}. Retenez-en une autre.`,
    'poll-all-past': (title: string) =>
      `Toutes les dates du sondage « ${title} » sont passées. Proposez-en d’autres avec /rcp sondage.`,
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'poll.table': 'sondage sur la date d’une RCP',
    'poll.reminder': 'rappel d’un sondage',
    'poll.result': 'résultat d’un sondage',
    'poll.lapsed': 'fin d’un sondage sans date',
  },
  words: {
    title: (title: string) => `Sondage : ${title}`,
    fallback: (title: string, until: string) => `Quand tenir la RCP « ${title} » ? Merci de répondre avant ${until}.`,
    deadline: 'Clôture des réponses',
    closed: 'Les réponses sont closes. Une date reste à choisir.',
    closedFallback: (title: string) => `Le sondage « ${title} » est clos : une date reste à choisir.`,
    reminderTitle: 'Votre réponse manque',
    answeredTitle: 'Réponse enregistrée',
    resultTitle: (title: string) => `Quelle date retenir ? ${title}`,
    resultFallback: (title: string, answered: number, asked: number) =>
      `Le sondage « ${title} » est clos, ${answered} sur ${asked} ont répondu : à vous de retenir une date.`,
    nobodyYet: 'Personne n’a encore dit pouvoir venir.',
    lapsed: (title: string) =>
      `Toutes les dates du sondage « ${title} » sont passées sans qu’une soit retenue : le sondage est terminé. Proposez d’autres dates avec /rcp sondage.`,

    choices: { yes: 'Oui', 'if-needed': 'Si besoin', no: 'Non' },
    counts: (yes: number, ifNeeded: number, no: number) => `Oui : ${yes}, si besoin : ${ifNeeded}, non : ${no}.`,
    coming: (professions: string) => `Peuvent venir : ${professions}.`,
    missing: (professions: string) => `Manquent encore : ${professions}.`,
    quorumMet: 'Quorum atteint.',
    quorumBelow: 'Quorum non atteint.',
    quorumRule: (people: number, professions: number) =>
      `Quorum : ${plural(people, 'personne', 'personnes')} de ${plural(professions, 'profession', 'professions')}.`,
    mayChange: 'Chacun peut changer sa réponse jusqu’à la clôture.',
    saying: (choice: string, names: string) => `${choice} : ${names}.`,
    yours: (choice: string) => `Votre réponse : ${choice}.`,
    unanswered: 'Vous n’avez pas encore répondu.',
    noProfession: 'profession non renseignée',
    best: 'le plus favorable',
    past: 'date passée',

    buttons: {
      answer: 'Répondre',
      all: 'Tout me va',
      none: 'Aucun ne me va',
      detail: 'Détail',
      retain: 'Retenir ce créneau',
      close: 'Clore les réponses',
      cancel: 'Annuler le sondage',
    },
    retain: {
      title: 'Retenir ce créneau ?',
      text: (when: string) => `La RCP aura lieu ${when} et tout le monde sera prévenu.`,
      yes: 'Retenir',
      no: 'Revenir',
    },
    close: {
      title: 'Clore les réponses ?',
      text: 'Plus personne ne pourra répondre ; il restera à retenir une date.',
      yes: 'Clore',
      no: 'Revenir',
    },
    cancel: {
      title: 'Annuler le sondage ?',
      text: 'Aucune date ne sera retenue et les réponses seront closes.',
      yes: 'Oui, annuler',
      no: 'Garder le sondage',
    },

    form: {
      title: 'Sonder sur la date',
      submit: 'Lancer',
      slots: (max: number) => `Dates proposées, une par ligne (${max} au plus)`,
      slotsHint: 'Par exemple « mardi 24 13h30 », puis à la ligne « jeudi 26/11 12h ».',
      deadline: 'Réponses jusqu’au',
      deadlineHint: 'Facultatif. Par défaut, deux jours ouvrés avant la première date, à 18 h.',
      deadlinePast: 'La clôture, à 18 h ce jour-là, est déjà passée : choisissez un jour suivant.',
      deadlineLate: 'La clôture, à 18 h ce jour-là, doit précéder la première date proposée.',
    },
    slots: {
      tooFew: 'Proposez au moins deux dates, une par ligne. Pour une seule, tapez /rcp planifier.',
      tooMany: (count: number, max: number) => `Vous proposez ${count} dates : gardez-en ${max} au plus.`,
      line: (number: number, problem: string) => `Ligne ${number} : ${problem}`,
      unknown: (text: string) =>
        `je n’ai pas compris « ${text} ». Écrivez un jour et une heure, par exemple « mardi 24 13h30 ».`,
      impossible: 'ce jour ou cette heure n’existe pas.',
      rest: (text: string) => `je n’ai pas compris « ${text} ». Écrivez une seule date par ligne.`,
      twice: (when: string, line: number) => `${when} est déjà proposé à la ligne ${line}.`,
    },
    launched: {
      title: 'Sondage lancé',
      fallback: (title: string, count: number) =>
        `Sondage « ${title} » lancé, avec ${plural(count, 'date proposée', 'dates proposées')}.`,
      note: 'Les invités peuvent répondre. À la clôture, vous recevrez le résultat en message privé ; « Détail » permet de retenir une date avant.',
      already: 'Ce sondage est déjà lancé : ce formulaire a été envoyé deux fois.',
    },
    answer: {
      title: 'Vos disponibilités',
      intro: (title: string) => `RCP « ${title} ». Ce qui n’est coché nulle part compte comme un non.`,
      submit: 'Répondre',
      yes: 'Je peux',
      ifNeeded: 'Si besoin',
      ifNeededHint: 'Cela ne m’arrange pas, mais je peux me libérer.',
      twice: (dates: string) => `Choisissez entre « Je peux » et « Si besoin » pour : ${dates}.`,
    },
    settled: {
      retainedTitle: (title: string) => `Date retenue : ${title}`,
      retainedFallback: (title: string, when: string) => `La RCP « ${title} » a lieu ${when}.`,
      retainedNote: 'Le sondage est terminé ; l’annonce de la RCP prend les réponses.',
      cancelledTitle: (title: string) => `Sondage terminé : ${title}`,
      cancelledFallback: (title: string) => `Le sondage « ${title} » est terminé sans date.`,
      cancelled: 'Aucune date n’a été retenue.',
    },
  },
};
