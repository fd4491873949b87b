import { pluralFr as plural } from '../plural.ts';

/** French: features/filing. */
export const filingFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'filing.list': {
      phrases: ['rcp verser', 'rcp versement', 'rcp versements'],
      usage: '/rcp verser',
      help: 'Cocher les comptes rendus que vous avez versés au dossier du patient.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'filing-not-yours': (code: string) =>
      `Seuls le demandeur du dossier ${code}, le secrétariat et le coordinateur peuvent le faire. Demandez à l’un d’eux.`,
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'filing.chase': 'relance pour verser des comptes rendus',
    'filing.review': 'dossier à réévaluer',
  },
  words: {
    title: 'Comptes rendus à verser au dossier',
    titleTeam: 'À verser au dossier, toute l’équipe',
    intro:
      'Copiez le compte rendu dans le dossier du patient de votre logiciel, puis cochez-le ici : seuls les dossiers versés comptent.',
    fallback: (count: number) => `${plural(count, 'compte rendu', 'comptes rendus')} à verser au dossier.`,
    nothing: 'Rien à verser : tout est à jour.',
    nothingChanged: (code: string, state: string) => `Rien n’a changé. Dossier ${code} : ${state}.`,
    meetingOn: (day: string) => `RCP du ${day}`,
    flashOn: (day: string) => `Concertation du ${day}`,
    file: 'C’est versé',
    filedLately: 'Versés ces derniers jours',
    filed: (code: string, theme: string) => `${code}, ${theme} : versé au dossier`,
    everyone: 'Toute l’équipe',
    mine: 'Les miens',
    theme: 'Thème',
    review: {
      title: (code: string) => `Dossier à réévaluer : ${code}`,
      fallback: (code: string, theme: string) => `Le dossier ${code} (${theme}) est à réévaluer.`,
      on: 'Réévaluation prévue',
      question: 'Faut-il en reparler ?',
      propose: 'Proposer pour la prochaine RCP',
      later: 'Plus tard',
      close: 'Clore',
      closeConfirm: {
        title: 'Clore ce dossier ?',
        text: 'Il ne vous sera plus proposé. Vous pourrez toujours proposer un nouveau dossier.',
        yes: 'Clore',
        no: 'Annuler',
      },
      putOff: (code: string, day: string) => `Le dossier ${code} est à réévaluer le ${day}. Je vous le rappellerai.`,
      settled: (code: string, status: string) => `Le dossier ${code} est ${status}.`,
      waits: (code: string) => `Le dossier ${code} est proposé de nouveau : il attend la prochaine RCP.`,
      onAgenda: (code: string, day: string) => `Le dossier ${code} est à l’ordre du jour de la RCP du ${day}.`,
      proposed: (code: string, day: string) => `Le dossier ${code} est proposé de nouveau pour la RCP du ${day}.`,
    },
    later: {
      title: 'Réévaluer plus tard',
      intro: (code: string, theme: string) => `Dossier ${code}, ${theme}.`,
      submit: 'Enregistrer',
      date: 'Nouvelle date',
      past: 'Choisissez une date à venir, à partir de demain.',
      conflict: (day: string) => `La date a été changée entre-temps : c’est maintenant le ${day}.`,
    },
  },
};
