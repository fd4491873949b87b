import { pluralFr as plural } from '../plural.ts';

/** French: features/opinion. */
export const opinionFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'opinion.list': {
      phrases: ['decision avis', 'avis'],
      usage: '/decision avis',
      help: 'Voir les avis que l’on attend de vous et ceux que vous avez demandés.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'opinion-gone': () => 'Cette demande d’avis n’existe plus. Tapez « /decision avis » pour voir celles en cours.',
    'opinion-not-proposed': (status: string) =>
      `Cette décision est ${status} : il n’y a plus d’avis à demander. Rien n’a été changé.`,
    'opinion-erased': () => 'Le texte de cette décision a été effacé : il n’y a plus d’avis à demander.',
    'opinion-open-already': (until: string) => `Des avis sont déjà demandés sur cette décision, jusqu’au ${until}.`,
    'opinion-vote-open': () => 'Cette décision est au vote : attendez le résultat, ou retirez le vote.',
    'opinion-nobody': () =>
      'Personne ne peut donner d’avis : aucun membre de l’équipe n’a indiqué sa profession (« /diapason profil »).',
    'opinion-nobody-of-case': () =>
      'Personne ne peut donner d’avis : aucun soignant de l’équipe n’a accès à ce dossier.',
    'opinion-not-asked': () => 'Votre avis n’est pas demandé ici : seules les professions consultées répondent.',
    'opinion-late': (since: string) => `Les avis sont clos depuis le ${since} : le vôtre n’a pas été enregistré.`,
    'opinion-withdrawn': () => 'Cette demande d’avis a été retirée : le vôtre n’a pas été enregistré.',
    'opinion-not-yours': () =>
      'Seules la personne qui a demandé ces avis, celles qui répondent de la décision et la coordination peuvent les clore.',
    'opinion-hidden': () => 'Ces avis se lisent avec le dossier, auquel vous n’avez pas accès.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'opinion.asked': 'demande d’avis',
    'opinion.reminder': 'rappel d’une demande d’avis',
    'opinion.summary': 'avis recueillis',
  },
  words: {
    stances: { favourable: 'favorable', reserved: 'réservé', unfavourable: 'défavorable', none: 'sans avis' },
    buttons: {
      favourable: 'Favorable',
      reserved: 'Réservé',
      unfavourable: 'Défavorable',
      none: 'Sans avis',
      close: 'Clore les avis',
      read: 'Lire les avis',
      see: 'Voir la décision',
    },
    form: {
      title: 'Demander des avis',
      submit: 'Demander',
      professions: 'Professions consultées',
      professionsHint: 'Chaque membre est prévenu en message privé ; une réponse par profession suffit.',
      professionsOfCase: 'Seulement celles dont un soignant a accès au dossier.',
      deadline: 'Dernier jour pour répondre',
      deadlineHint: 'Les avis sont reçus ce jour-là jusqu’à 18 h.',
      none: 'Choisissez au moins une profession.',
      nobodyOf: (professions: string) => `Personne dans l’équipe n’a cette profession : ${professions}. Retirez-la.`,
      mayNotRead: (professions: string) =>
        `Aucun membre de cette profession n’a accès au dossier : ${professions}. Retirez-la.`,
      deadlinePast: 'Ce jour est passé, ou il est déjà 18 h : choisissez un jour à venir.',
      asked: (people: number) =>
        `Avis demandés à ${plural(people, 'personne', 'personnes')}, en message privé. Le vôtre montrera les réponses.`,
      already: 'Rien n’a changé : ces avis sont déjà demandés.',
    },
    give: {
      titles: { reserved: 'Avis réservé', unfavourable: 'Avis défavorable' },
      submit: 'Donner mon avis',
      text: 'Pourquoi ?',
      hint: '300 caractères, sans rien qui identifie un patient.',
      required: 'Dites pourquoi en une phrase.',
    },
    close: {
      title: 'Clore les avis ?',
      text: 'Plus personne ne pourra donner ni changer son avis.',
      textSilent: (professions: number) =>
        `${plural(professions, 'profession n’a pas répondu : elle sera notée', 'professions n’ont pas répondu : elles seront notées')} « sans avis ».`,
      yes: 'Clore',
      no: 'Attendre',
    },
    /** What a click did or found. */
    notes: {
      given: 'Votre avis est enregistré.',
      late: 'Trop tard : les avis sont clos, rien n’a été enregistré.',
      withdrawn: 'La demande a été retirée : rien n’a été enregistré.',
      closed: 'Les avis sont clos.',
      over: 'Rien n’a changé : cette demande était déjà terminée.',
    },
    line: (profession: string, said: string) => `${profession} : ${said}`,
    said: (stance: string, name: string) => `${stance} (${name})`,
    reasoned: (stance: string, name: string, text: string) => `${stance} (${name}) : ${text}`,
    why: (stance: string, text: string) => `${stance} : ${text}`,
    waiting: (people: number) => `en attente (${plural(people, 'personne', 'personnes')})`,
    nobodyLeft: 'plus personne à consulter',
    hasAnswered: 'a répondu',
    counted: {
      favourable: (count: number) => plural(count, 'favorable', 'favorables'),
      reserved: (count: number) => plural(count, 'réservé', 'réservés'),
      unfavourable: (count: number) => plural(count, 'défavorable', 'défavorables'),
      none: (count: number) => `${count} sans avis`,
    },
    silent: (professions: number) => plural(professions, 'profession sans avis', 'professions sans avis'),
    state: {
      open: (until: string) => `Avis demandés jusqu’au ${until}.`,
      closing: 'Les avis ne sont plus reçus, le résumé arrive.',
      closed: (when: string) => `Avis clos le ${when}.`,
      withdrawn: (when: string) => `Demande d’avis retirée le ${when}.`,
    },
    progress: (answered: number, all: number) =>
      answered < 2 ? `${answered} profession sur ${all} a répondu.` : `${answered} professions sur ${all} ont répondu.`,
    summed: (tally: string) => `En tout : ${tally}.`,
    expected: 'Votre avis est attendu.',
    reason: 'Pourquoi ?',
    as: 'Au titre de',
    until: 'Jusqu’au',
    askedBy: 'Demandé par',
    yours: 'Votre avis',
    hidden: 'Les avis se lisent avec le dossier.',
    paper: {
      title: 'Votre avis est demandé',
      reminder: 'Rappel : votre avis est attendu',
      given: 'Vous avez donné votre avis',
      tracking: 'Avis demandés',
      over: 'Avis clos',
      withdrawn: 'Demande d’avis retirée',
      fallback: (subject: string, until: string) => `${subject} : votre avis est demandé avant le ${until}.`,
      givenFallback: (subject: string) => `${subject} : vous avez donné votre avis.`,
      trackingFallback: (subject: string, until: string) => `${subject} : avis demandés jusqu’au ${until}.`,
      overFallback: (subject: string) => `${subject} : les avis sont clos.`,
      withdrawnFallback: (subject: string) => `${subject} : la demande d’avis est retirée.`,
      mayChange: 'Vous pouvez changer d’avis jusque-là.',
      notAsked: 'Votre avis n’est plus demandé.',
      colleagues: (names: string, count: number) =>
        `Pour votre profession, ${names} ${count < 2 ? 'a' : 'ont'} déjà répondu.`,
      complete: 'Toutes les professions ont répondu. Vous pouvez clore, ou attendre que d’autres se prononcent.',
      settled: (status: string) => `Cette décision est ${status} : il n’y a plus d’avis à donner.`,
      erased: 'Le texte de cette décision a été effacé : il n’y a plus d’avis à donner.',
    },
    summary: {
      note: 'Les avis sont recueillis.',
      fallback: (subject: string) => `${subject} : les avis sont recueillis.`,
    },
    page: {
      title: 'Avis',
      place: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
    },
    list: {
      title: 'Vos avis',
      waiting: (count: number) => `${plural(count, 'avis attendu', 'avis attendus')} de vous.`,
      none: 'Aucun avis n’est attendu de vous.',
      more: (count: number) => `Et ${plural(count, 'autre', 'autres')}, à voir une fois ceux-ci donnés.`,
      opened: 'Ceux que vous avez demandés',
    },
  },
};
