import { pluralFr as plural } from '../plural.ts';

/** French: features/cockpit. */
export const cockpitFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'cockpit.show': {
      phrases: ['diapason tableau', 'diapason tableau de bord', 'tableau', 'tableau de bord'],
      usage: '/diapason tableau',
      help: 'Voir ce qui demande votre attention : retards, comptes rendus, quorum, messages non remis, passages automatiques.',
    },
    'cockpit.link': {
      phrases: ['diapason tableau code', 'tableau code', 'tableau de bord code'],
      usage: '/diapason tableau code',
      help: 'Suivre plusieurs structures sur un même tableau de bord : ici vous recevez un code, à taper dans l’autre structure.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'cockpit-code': () =>
      'Ce code n’est pas valable, ou ne l’est plus. Demandez-en un autre dans l’autre structure, avec /diapason tableau code.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    title: 'Tableau de bord',
    titleOf: (structure: string) => `Tableau de bord, ${structure}`,
    calm: 'Tout est à jour : rien ne demande votre attention.',
    fallback: (said: string) => `Tableau de bord : ${said}.`,
    /** What there is to act on, in numbers; it begins a part, or stands among others. */
    counts: {
      schedules: (count: number) => plural(count, 'passage automatique à vérifier', 'passages automatiques à vérifier'),
      undelivered: (count: number) => plural(count, 'message non remis', 'messages non remis'),
      atRisk: (count: number) => plural(count, 'RCP au quorum incertain', 'RCP au quorum incertain'),
      minutes: (count: number) => plural(count, 'compte rendu à terminer', 'comptes rendus à terminer'),
      late: (count: number) => plural(count, 'tâche en retard', 'tâches en retard'),
      asked: (count: number) =>
        plural(count, 'vote ou avis en manque de réponses', 'votes ou avis en manque de réponses'),
      toFile: (count: number) => `${plural(count, 'compte rendu', 'comptes rendus')} à verser au dossier du patient`,
      unanswered: (count: number) => plural(count, 'invitation sans réponse', 'invitations sans réponse'),
    },
    rest: (hidden: number) => `et ${plural(hidden, 'autre', 'autres')}`,
    restOfMessages: (hidden: number) => `et ${plural(hidden, 'autre', 'autres')} : tapez /diapason envois`,
    meeting: (when: string, title: string) => `${when}, ${title}`,
    quorum: (people: number, professions: number, enough: number, enoughProfessions: number) =>
      `${people === 0 ? 'Personne n’est annoncé' : `Annoncées : ${plural(people, 'personne', 'personnes')} et ${plural(professions, 'profession', 'professions')}`} ; il faut ${plural(enough, 'personne', 'personnes')} et ${plural(enoughProfessions, 'profession', 'professions')}.`,
    unanswered: (count: number) => plural(count, 'réponse manque.', 'réponses manquent.'),
    held: (title: string, day: string) => `${title}, ${day}`,
    minutes: {
      unstarted: () => 'La séance n’a pas été ouverte.',
      unfinished: () => 'La séance n’est pas terminée.',
      unsent: () => 'Le compte rendu n’est pas encore envoyé.',
      unapproved: (when: string) => `En attente de validation jusqu’au ${when}.`,
    },
    vote: (voted: number, quorum: number, when: string) =>
      `${plural(voted, 'vote', 'votes')} ; il en faut ${quorum} avant le ${when}.`,
    opinion: (silent: number, when: string) =>
      `${plural(silent, 'profession n’a rien dit', 'professions n’ont rien dit')} ; clôture le ${when}.`,
    link: {
      title: 'Suivre une autre structure',
      type: (until: string) => `Dans l’autre structure que vous coordonnez, tapez avant ${until} :`,
      command: (code: string) => `/diapason tableau code ${code}`,
      note: 'Ce code ne sert qu’une fois ; ne le donnez à personne. Chaque structure ne montrera à l’autre que son nom et des nombres.',
      linked: 'C’est fait : vos deux structures sont sur le même tableau de bord.',
      unlinked:
        'C’est fait : ce tableau de bord ne montre plus que cette structure, et les autres ne la montrent plus.',
    },
    others: 'Vos autres structures',
    nothing: 'rien à signaler',
    updated: (time: string) => `Mis à jour à ${time}.`,
    pulse: (last: string, next: string) =>
      [
        ...(last === '' ? [] : [`Dernier passage automatique le ${last}.`]),
        ...(next === '' ? [] : [`Prochain le ${next}.`]),
      ].join(' '),
    buttons: {
      show: 'Tableau de bord',
      refresh: 'Actualiser',
      back: 'Retour au tableau de bord',
      schedules: 'Voir les passages du robot',
      link: 'Suivre une autre structure',
      unlink: 'Ne plus suivre les autres',
      late: 'Voir les tâches en retard',
      toFile: 'Voir les dossiers à verser',
    },
    schedules: {
      title: 'Passages automatiques de Diapason',
      intro: 'Ce que Diapason fait de lui-même, et quand.',
      warning: 'Attention : Diapason ne fait pas tout ce qui était prévu.',
      advice: 'Si cela dure, prévenez la personne qui administre Diapason.',
      late: (when: string) => `Le passage prévu le ${when} n’a pas eu lieu.`,
      failed: (when: string) => `Le dernier passage a échoué, le ${when}.`,
      retry: (when: string) => `Nouvel essai le ${when}.`,
      last: (when: string) => `Dernier passage le ${when}.`,
      never: 'Pas encore de passage.',
      next: (when: string) => `Prochain passage le ${when}.`,
      unplanned: 'Rien n’est prévu.',
      names: {
        messages: 'Envoi des messages',
        digest: 'Point de la semaine',
        personalDigests: 'Points personnels',
        reminders: 'Rappels des tâches',
        filing: 'Relances de versement',
        meetings: 'Convocations et suivi des RCP',
        deadlines: 'Clôture des sondages, des votes et des validations',
        reviews: 'Dossiers et décisions à revoir',
        retention: 'Effacement des textes anciens',
        roster: 'Lecture des membres du canal',
        other: 'Autres passages',
      },
    },
  },
};
