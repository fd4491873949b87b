import { pluralFr as plural } from '../plural.ts';

/** French: features/my-data. */
export const myDataFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'my-data.export': {
      phrases: ['diapason mes-donnees', 'diapason mes donnees', 'mes donnees'],
      usage: '/diapason mes-donnees',
      help: 'Recevoir en message privé un fichier avec tout ce que je garde à votre sujet, ou le faire effacer.',
    },
    'my-data.erase-member': {
      phrases: ['diapason effacer'],
      usage: '/diapason effacer',
      help: 'Effacer les données d’une personne qui a quitté l’équipe (ajoutez son nom).',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'my-data.export': 'export de données personnelles' },
  errors: {
    'erasure-last-coordinator': () =>
      'Vous êtes le seul coordinateur : nommez d’abord quelqu’un d’autre avec « /diapason profil » suivi de son nom, puis revenez effacer vos données.',
    'erasure-still-here': (name: string) =>
      `${name} fait encore partie de l’équipe. Cette personne peut effacer elle-même ses données avec /diapason mes-donnees.`,
    'erasure-done': () => 'Ces données sont déjà effacées.',
  },
  words: {
    onItsWay:
      'Je vous envoie en message privé un fichier avec tout ce que je garde à votre sujet. Il ne contient que vos données, aucun texte des dossiers que vous avez proposés et aucun vote secret.',
    fileName: 'mes-donnees',
    comment: 'Voici ce que Diapason garde à votre sujet (fichier JSON).',
    erase: 'Effacer mes données',
    /** In the place of the name of somebody whose data are erased. */
    formerMember: 'Ancien membre',
    chooseTitle: 'Effacer des données',
    choose:
      'Ces personnes ne sont plus dans l’équipe, ou n’y ont pas de compte. Vous verrez ce qui serait effacé avant de confirmer.',
    eraseOf: 'Voir et effacer',
    more: (count: number) =>
      `Et ${plural(count, 'autre personne', 'autres personnes')} : ajoutez un nom après « /diapason effacer ».`,
    nobodyLeft: 'Personne n’a quitté l’équipe : il n’y a rien à effacer.',
    titleSelf: 'Effacer mes données',
    titleOf: 'Effacer des données',
    submit: 'Effacer',
    forecast: {
      introSelf: 'Voici ce qui se passera. Rien n’est encore fait.',
      introOf: (name: string) => `Voici ce qui se passera pour ${name}. Rien n’est encore fait.`,
      goes: 'Sera effacé :',
      identity: 'le nom, le compte dans la messagerie, le fuseau, la langue et l’adresse du calendrier privé',
      habits: (absences: number, messages: number) =>
        `${plural(absences, 'absence', 'absences')}, les réglages des rappels et du point personnel, l’écran d’accueil et ${plural(messages, 'message privé', 'messages privés')} dans ma liste d’envois`,
      tasks: (count: number) =>
        `la charge de ${plural(count, 'tâche en cours', 'tâches en cours')}, que la coordination pourra confier à quelqu’un d’autre`,
      stays: 'Restera, sous le nom « Ancien membre » :',
      counted: (attended: number, votes: number, cases: number) =>
        `ce qui compte dans les bilans : ${plural(attended, 'présence', 'présences')} en RCP, ${plural(votes, 'vote', 'votes')} et ${plural(cases, 'dossier proposé', 'dossiers proposés')}`,
      team: 'ce qui a été écrit pour l’équipe (décisions, avis, tâches, comptes rendus), car cela appartient à son travail',
      /** Not under that name: of whoever reads it, and of somebody else. */
      sentSelf:
        'Les messages et les fichiers déjà envoyés, et les sauvegardes déjà faites, gardent votre nom : je ne peux pas les reprendre.',
      sentOf:
        'Les messages et les fichiers déjà envoyés, et les sauvegardes déjà faites, gardent son nom : je ne peux pas les reprendre.',
      final: 'C’est définitif.',
      again:
        'Quittez aussi le canal de l’équipe : si vous y restez ou si vous m’écrivez de nouveau, je vous compterai comme une nouvelle personne.',
    },
    /** What is typed to confirm. */
    word: 'EFFACER',
    confirm: (word: string) => `Pour confirmer, écrivez ${word}`,
    notConfirmed: (word: string) => `Écrivez ${word} pour confirmer, ou fermez sans rien effacer.`,
    doneSelf: 'Vos données sont effacées. Merci pour votre travail avec l’équipe.',
    doneOf: 'Ces données sont effacées.',
  },
};
