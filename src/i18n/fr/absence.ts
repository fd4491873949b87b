import { pluralFr as plural } from '../plural.ts';

/** French: features/absence. */
export const absenceFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'absence.declare': {
      phrases: ['diapason absence', 'absence', 'mon absence', 'diapason absent', 'diapason absente'],
      usage: '/diapason absence',
      help: 'Noter que vous vous absentez, et choisir à qui vont vos rappels. En une ligne : « /diapason absence du 3 au 10 avec @Léa ».',
    },
    'absence.list': {
      phrases: ['diapason absences', 'absences', 'mes absences', 'qui est absent'],
      usage: '/diapason absences',
      help: 'Voir qui s’absente, jusqu’à quand, et à qui vont ses rappels.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'absence-not-yours': () => 'Seuls la personne qui s’absente et le coordinateur peuvent changer cette absence.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'absence.delegated': 'annonce d’un remplacement', 'absence.noted': 'annonce d’une absence' },
  words: {
    title: 'Absence',
    period: (first: string, last: string) => `du ${first} au ${last}`,
    day: (day: string) => `le ${day}`,
    noted: (name: string, days: string) => `C’est noté : ${name} s’absente ${days}.`,
    cover: {
      waits: 'Les rappels attendent le retour ; les coordinateurs restent prévenus des retards.',
      goesTo: (name: string) => `Les rappels vont à ${name}.`,
      instead: (delegate: string, days: string, name: string) =>
        `Mais ${delegate} s’absente aussi ${days} : les rappels vont alors à ${name}.`,
      nobody: (delegate: string, days: string) =>
        `Mais ${delegate} s’absente aussi ${days}, et personne d’autre n’est là : les rappels attendent, les coordinateurs restent prévenus des retards.`,
    },
    remove: 'Supprimer',
    declare: 'Noter une absence',
    all: 'Toutes les absences',
    gone: 'Cette absence est déjà supprimée.',
    unchanged: (days: string) => `Rien n’a changé : cette absence a été modifiée, elle est maintenant notée ${days}.`,
    removed: (days: string) => `L’absence ${days} est supprimée.`,
    discarded: 'D’accord, je n’ai rien noté.',
    understood: (days: string) => `Vous vous absentez ${days}.`,
    list: {
      title: 'Absences',
      fallback: (count: number) => `${plural(count, 'absence notée', 'absences notées')}.`,
      nobody: 'Personne ne s’absente.',
      mine: 'Vous',
      team: 'L’équipe',
    },
    line: {
      unread:
        'Je n’ai pas compris quels jours vous vous absentez. Écrivez par exemple « du 3 au 10 décembre », « jusqu’au 15 » ou « la semaine prochaine ».',
      impossible: 'Ces jours n’existent pas, ou la fin vient avant le début : vérifiez les dates.',
      who: {
        nobody: (name: string) =>
          `Je ne trouve personne du nom de « ${name} » dans l’équipe : choisissez qui reçoit les rappels.`,
        several: (name: string) =>
          `Plusieurs personnes portent le nom de « ${name} » : choisissez qui reçoit les rappels.`,
        left: (name: string) => `${name} a quitté l’équipe : choisissez qui reçoit les rappels.`,
      },
    },
    form: {
      title: 'Noter une absence',
      editTitle: 'Modifier une absence',
      intro: 'Pendant ces jours, je ne vous rappelle aucune tâche.',
      introOf: (name: string) => `Absence de ${name}.`,
      submit: 'Enregistrer',
      first: 'Premier jour',
      last: 'Dernier jour',
      delegate: 'À qui vont les rappels',
      delegateHint: 'Cette personne le saura tout de suite.',
      nobody: 'À personne : ils attendent le retour',
      person: 'Qui s’absente',
      endsBefore: 'Le dernier jour vient avant le premier.',
      past: 'Cette absence est déjà finie : choisissez des jours à venir.',
      tooLong: (days: number) => `Une absence dure ${days} jours au plus : vérifiez les dates.`,
      yourself: 'Choisissez quelqu’un d’autre que la personne qui s’absente.',
      overlap: (days: string) => `Une absence est déjà notée ${days} : modifiez-la ou choisissez d’autres jours.`,
      replaces: (days: string) => `Une absence est déjà notée ${days}. En validant, vous la remplacez par celle-ci.`,
      conflict: (days: string) => `Cette absence a été changée entre-temps : elle est maintenant notée ${days}.`,
    },
    delegated: {
      title: 'Un remplacement',
      text: (name: string, days: string) => `${name} s’absente ${days} et vous confie ses tâches.`,
      more: 'Pendant ce temps, je vous les rappelle avec les vôtres, et vous pouvez répondre à sa place.',
      list: 'Voir ces tâches',
      off: (name: string) => `L’absence de ${name} a changé : ses tâches ne vous sont plus confiées.`,
    },
    notedFor: {
      title: 'Votre absence',
      text: (by: string, days: string) => `${by} a noté que vous vous absentez ${days}.`,
      off: 'Votre absence est supprimée : je vous rappelle de nouveau vos tâches.',
    },
  },
};
