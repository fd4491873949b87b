import { pluralFr as plural } from '../plural.ts';

/** French: features/vote. */
export const voteFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'vote.list': {
      phrases: ['decision votes', 'decision vote', 'votes', 'vote'],
      usage: '/decision votes',
      help: 'Voir les votes qui vous attendent et ceux que vous avez ouverts.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'vote-gone': () => 'Ce vote n’existe plus. Tapez « /decision votes » pour voir ceux qui vous attendent.',
    'vote-not-proposed': (status: string) =>
      `Cette décision n’est plus à voter : elle est ${status}. Rien n’a été changé.`,
    'vote-open-already': (until: string) => `Un vote est déjà ouvert sur cette décision, jusqu’au ${until}.`,
    'vote-opinions-open': () =>
      'Des avis sont encore attendus sur cette décision : attendez-les, ou terminez la demande.',
    'vote-nobody': () => 'Personne ne peut voter : aucun membre de l’équipe n’a accès à ce dossier.',
    'vote-not-elector': () =>
      'Vous ne votez pas ici : les électeurs ont été fixés à l’ouverture du vote et vous n’en êtes pas.',
    'vote-already': () => 'Vous avez déjà voté : votre premier vote compte, celui-ci n’a pas été enregistré.',
    'vote-late': (since: string) => `Ce vote est clos depuis le ${since} : votre vote n’a pas été enregistré.`,
    'vote-withdrawn': () => 'Ce vote a été retiré : votre vote n’a pas été enregistré.',
    'vote-not-yours': () =>
      'Seules la personne qui a ouvert ce vote et la coordination peuvent le clore ou le retirer.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'vote.paper': 'bulletin de vote',
    'vote.reminder': 'rappel d’un vote',
    'vote.result': 'résultat d’un vote',
  },
  words: {
    methods: { majority: 'majorité', consent: 'consentement' },
    secrecy: { secret: 'secret', open: 'public' },
    choices: {
      for: 'Pour',
      against: 'Contre',
      consent: 'D’accord',
      objection: 'Objection',
      abstain: 'Abstention',
    },
    buttons: { vote: 'Voter', see: 'Voir la décision', close: 'Clore le vote', withdraw: 'Retirer le vote' },
    form: {
      title: 'Mettre au vote',
      submit: 'Ouvrir le vote',
      method: 'Comment décider ?',
      methods: {
        majority: 'Majorité : pour, contre ou abstention',
        consent: 'Consentement : adoptée si personne n’objecte',
      },
      secret: 'Vote secret ?',
      secretHint:
        'Oui : personne ne peut relier un bulletin à son auteur. Il faut au moins trois électeurs et trois votes.',
      yes: 'Oui',
      no: 'Non',
      count: 'Montrer le décompte',
      countHint: 'Celui d’un vote secret n’est montré qu’à la clôture.',
      counts: { hidden: 'À la clôture', shown: 'Au fur et à mesure' },
      electors: 'Qui vote ?',
      electorsHint: 'La liste est fixée à l’ouverture.',
      electorsCaseHint: 'Seulement qui a accès au dossier. La liste est fixée à l’ouverture.',
      nobody: 'Choisissez au moins une personne.',
      mayNotRead: (names: string) => `N’ont pas accès à ce dossier et ne peuvent pas voter : ${names}.`,
      secretFew: (electors: number) =>
        `Un vote secret demande au moins trois électeurs : vous en avez choisi ${electors}.`,
      quorum: 'Quorum (nombre de votes)',
      quorumHint: 'Vide : la moitié des électeurs.',
      quorumRange: (max: number) => `Indiquez un nombre entre 1 et ${max}, le nombre d’électeurs, ou laissez vide.`,
      deadline: 'Dernier jour pour voter',
      deadlineHint: 'Le vote se clôt ce jour-là à 18 h, ou dès que tout le monde a voté.',
      deadlinePast: 'Ce jour est passé, ou il est déjà 18 h : choisissez un jour à venir.',
      opened: (electors: number) =>
        `Vote ouvert : ${plural(electors, 'personne reçoit son bulletin', 'personnes reçoivent leur bulletin')} en message privé.`,
      already: 'Rien n’a changé : ce vote a déjà été ouvert.',
    },
    ballotForm: {
      title: 'Vote secret',
      intro: 'Vote secret : la raison d’une objection sera montrée sans nom, écrivez-la sans qu’on vous reconnaisse.',
      submit: 'Voter',
      choice: 'Votre vote',
      reason: 'Pourquoi objectez-vous ?',
      reasonHint: 'Pour une objection : 300 caractères, sans rien qui identifie un patient.',
      required: 'Dites en une phrase ce qui vous empêche d’être d’accord.',
      needless: 'Seule une objection a une raison : effacez ce texte, ou choisissez « Objection ».',
    },
    close: {
      title: 'Clore le vote ?',
      text: 'Plus personne ne pourra voter ; le résultat sera montré à tous les électeurs.',
      textBelow: 'Le quorum n’est pas atteint : la décision restera proposée. Plus personne ne pourra voter.',
      yes: 'Clore',
      no: 'Attendre',
    },
    withdraw: {
      title: 'Retirer le vote ?',
      text: 'Le vote se termine sans résultat et la décision reste proposée.',
      yes: 'Retirer',
      no: 'Garder',
    },
    /** What a click found. */
    notes: {
      voted: 'Votre vote est enregistré.',
      already: 'Vous avez déjà voté : rien n’a changé.',
      late: 'Trop tard : le vote est clos, rien n’a été enregistré.',
      withdrawn: 'Le vote a été retiré : rien n’a été enregistré.',
      closed: 'Le vote est clos.',
      over: 'Rien n’a changé : ce vote était déjà terminé.',
    },

    ofCase: (code: string) => `Décision du dossier ${code}`,
    erased: 'Texte effacé',
    reason: 'Pourquoi ?',
    method: 'Méthode',
    ballot: 'Scrutin',
    until: 'Jusqu’au',
    paper: {
      title: 'Votre vote est attendu',
      reminder: 'Rappel : votre vote est attendu',
      voted: 'Vous avez voté',
      over: 'Vote clos',
      withdrawn: 'Vote retiré',
      fallback: (subject: string, until: string) => `${subject} : votez avant le ${until}.`,
      votedFallback: (subject: string) => `${subject} : vous avez voté.`,
      overFallback: (subject: string) => `${subject} : le vote est clos.`,
      withdrawnFallback: (subject: string) => `${subject} : le vote est retiré, sans résultat.`,
      final: 'Votre vote est définitif.',
      secret: 'Vote secret : rien de ce que j’enregistre ne relie un bulletin à son auteur. Votre vote est définitif.',
      later: 'Le résultat paraîtra ici à la clôture.',
      counting: 'Le résultat arrive.',
      withdrawnText: 'Il n’y a plus à voter, et il n’y a pas de résultat.',
    },
    yours: (said: string) => `Vous avez voté : ${said}.`,
    yoursSecret: 'Vous avez voté.',
    expected: 'Votre vote est attendu.',
    resultLater: 'Résultat à la clôture.',
    notCounted: 'Moins de trois votes : ils ne resteraient pas secrets, je les ai effacés sans les compter.',
    turnoutMet: (voted: number, electors: number, quorum: number) =>
      `${plural(voted, 'vote', 'votes')} sur ${electors}, quorum ${quorum} atteint.`,
    turnoutBelow: (voted: number, electors: number, quorum: number) =>
      `${plural(voted, 'vote', 'votes')} sur ${electors}, quorum ${quorum} non atteint.`,
    counts: {
      majority: (pour: number, contre: number, abstentions: number) =>
        `${pour} pour, ${contre} contre, ${plural(abstentions, 'abstention', 'abstentions')}.`,
      consent: (agreed: number, objections: number, abstentions: number) =>
        `${agreed} d’accord, ${plural(objections, 'objection', 'objections')}, ${plural(abstentions, 'abstention', 'abstentions')}.`,
    },
    outcomes: {
      adopted: 'la décision a été adoptée',
      rejected: 'la décision n’a pas été adoptée',
      objections: 'il y a des objections, la décision est restée proposée, à reprendre',
      undecided: 'personne ne s’est prononcé, la décision est restée proposée',
      'no-quorum': 'le quorum n’a pas été atteint, la décision est restée proposée',
    },
    objections: 'Objections',
    objectionBy: (name: string, reason: string) => `${name} : ${reason}`,
    formerMember: 'Un ancien membre',
    reasonsClosed: 'Les raisons des objections se lisent avec le dossier.',
    state: {
      open: (method: string, secrecy: string, until: string) =>
        `Vote en cours (${method}, ${secrecy}), jusqu’au ${until}.`,
      counting: 'Le vote est clos, le résultat arrive.',
      closed: (when: string, outcome: string) => `Vote clos le ${when} : ${outcome}.`,
      withdrawn: (when: string) => `Vote retiré le ${when}, sans résultat.`,
    },
    resultFallback: (subject: string, outcome: string) => `${subject} : le vote est clos, ${outcome}.`,
    list: {
      title: 'Vos votes',
      waiting: (count: number) => plural(count, 'vote vous attend', 'votes vous attendent'),
      none: 'Aucun vote ne vous attend.',
      more: (count: number) => `Et ${plural(count, 'autre', 'autres')}, à voir une fois ceux-ci votés.`,
      opened: 'Ceux que vous avez ouverts',
    },
  },
};
