import { pluralFr as plural } from '../plural.ts';

/** French: features/personal-digest. */
export const personalDigestFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'personal-digest.show': {
      phrases: ['point perso', 'point personnel', 'ma semaine', 'mon point'],
      usage: '/point perso',
      help: 'Voir votre semaine : vos RCP, vos tâches, ce que l’équipe attend de vous.',
    },
    'personal-digest.settings': {
      phrases: ['point perso reglages', 'point personnel reglages', 'point perso parametres'],
      usage: '/point perso reglages',
      help: 'Choisir le jour et l’heure de votre point personnel, ou ne plus le recevoir.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'personal-digest': 'point personnel' },
  words: {
    heading: (day: string) => `Votre semaine du ${day}`,
    fallback: (meetings: number, tasks: number) =>
      `Votre semaine : ${plural(meetings, 'RCP', 'RCP')}, ${plural(tasks, 'tâche', 'tâches')} en retard ou à faire.`,
    nothing: 'Rien ne vous attend dans les 7 jours.',
    meetings: (count: number) => `${plural(count, 'RCP', 'RCP')} dans les 7 jours`,
    ownCases: (count: number) => `Vous y présentez ${plural(count, 'dossier', 'dossiers')}.`,
    asked: 'Votre équipe attend votre réponse',
    opinionBy: (when: string) => `Votre avis est attendu avant ${when}.`,
    giveOpinion: 'Donner mon avis',
    voteBy: (when: string) => `Votre vote est attendu avant ${when}.`,
    giveVote: 'Voter',
    minutesOf: (title: string) => `Compte rendu : ${title}`,
    minutesBy: (when: string) => `Sans réponse de votre part, il sera approuvé ${when}.`,
    readMinutes: 'Lire et approuver',
    todo: 'À faire',
    tasks: (late: number, due: number) => {
      const said = [
        ...(late === 0 && due > 0 ? [] : [plural(late, 'tâche en retard', 'tâches en retard')]),
        ...(due === 0 ? [] : [plural(due, 'tâche à faire dans les 7 jours', 'tâches à faire dans les 7 jours')]),
      ];
      return said.join(', ');
    },
    myTasks: 'Mes tâches',
    toFile: (count: number) => `${plural(count, 'compte rendu', 'comptes rendus')} à verser au dossier du patient`,
    myFilings: 'Mes versements',
    more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
    settings: {
      open: 'Réglages',
      title: 'Votre point personnel',
      intro: 'Un message par semaine, seulement quand quelque chose vous attend.',
      teamOff: 'Votre structure n’envoie pas de point personnel. Vous pouvez le lire à tout moment avec /point perso.',
      submit: 'Enregistrer',
      on: 'Recevoir mon point personnel',
      onOff: { yes: 'Oui', no: 'Non' },
      weekday: 'Jour',
      time: 'Heure',
      saved: (day: string, time: string) => `C’est enregistré : votre point arrivera le ${day} à ${time}.`,
      savedOff: 'C’est enregistré : vous ne recevrez plus de point personnel. /point perso le montre à tout moment.',
    },
  },
};
