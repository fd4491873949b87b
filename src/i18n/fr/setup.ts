import { pluralFr as plural } from '../plural.ts';

/** French: features/setup. */
export const setupFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'setup.show': {
      phrases: ['diapason installation', 'installation'],
      usage: '/diapason installation',
      help: 'Voir où en est l’installation de la structure, et la reprendre.',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'setup.card': 'état de l’installation' },
  words: {
    title: 'Installation de Diapason',
    hello: (name: string) => `Bonjour ${name}`,
    coordinator: 'Vous coordonnez la structure.',
    intro:
      'Les valeurs ci-dessous sont déjà utilisables : gardez-les ou changez-les, dans l’ordre que vous voulez. La première RCP n’attend pas le reste.',
    count: (done: number, all: number) => `${plural(done, 'étape faite', 'étapes faites')} sur ${all}`,
    left: (steps: string) => `Reste à voir : ${steps}.`,
    complete: 'L’installation est terminée. « /diapason aide » montre tout ce que je sais faire.',
    row: (number: number, step: string) => `${number}. ${step}`,
    done: '✓ fait',
    toDo: {
      structure: '· à confirmer',
      channel: '· à choisir',
      roles: '· à confirmer',
      digest: '· à confirmer',
      meeting: '· à planifier',
    },
    steps: {
      structure: 'Structure',
      channel: 'Canal des RCP',
      roles: 'Rôles',
      digest: 'Point de la semaine',
      meeting: 'Première RCP',
    },
    inList: {
      structure: 'la structure',
      channel: 'le canal des RCP',
      roles: 'les rôles',
      digest: 'le point de la semaine',
      meeting: 'la première RCP',
    },
    structure: (name: string, zone: string, region: string, language: string) =>
      `${name}. Fuseau horaire : ${zone}. Jours fériés : ${region}. Langue : ${language}.`,
    channel: (names: string) => `Les RCP sont annoncées ici : ${names}.`,
    noChannel:
      'Aucun pour l’instant : tout se passe en message privé. Pour en choisir un, tapez « /invite @Diapason » dans le canal de l’équipe (Slack) ou ajoutez-y l’application (Teams).',
    roles: (coordinators: string, secretaries: string) =>
      `Coordination : ${coordinators}. Secrétariat : ${secretaries}.`,
    nobody: 'personne',
    digest: (day: string, time: string) => `Publié dans le canal chaque ${day} à ${time}.`,
    digestWaits: (day: string, time: string) => `Prévu chaque ${day} à ${time}, dès qu’un canal est choisi.`,
    noDigest: 'Il n’est pas publié.',
    meeting: 'Elle est planifiée.',
    noMeeting: 'Un titre et une date suffisent.',
    change: {
      structure: 'Modifier la structure',
      channel: 'Choisir le canal',
      roles: 'Nommer quelqu’un',
      digest: 'Régler le point',
    },
    keep: {
      structure: 'Garder la structure',
      channel: 'Continuer sans canal',
      roles: 'Garder les rôles',
      digest: 'Garder le point',
    },
    plan: 'Planifier la première RCP',
    later: 'Plus tard',
    away: 'L’installation est mise de côté : les valeurs proposées s’appliquent. Reprenez-la ici ou avec « /diapason installation ».',
    resume: 'Reprendre l’installation',
    sent: 'Je vous envoie l’état de l’installation en message privé.',
    form: {
      title: 'Rôles dans l’équipe',
      intro: 'Les autres personnes gardent leur rôle. Pour retirer un rôle, tapez « /diapason profil » suivi du nom.',
      submit: 'Enregistrer',
      coordinators: 'Qui d’autre coordonne ?',
      secretaries: 'Qui assure le secrétariat ?',
      hint: 'Vous voyez ici les membres du canal et ceux qui m’ont déjà écrit.',
      both: 'Une même personne ne peut pas avoir les deux rôles : choisissez l’un des deux.',
      nobodyKnown:
        'Je ne connais encore personne d’autre dans l’équipe. Ajoutez-moi d’abord au canal de l’équipe, puis réessayez dans un instant.',
      saved: 'Les rôles sont enregistrés.',
    },
  },
};
