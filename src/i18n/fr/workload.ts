import { pluralFr as plural } from '../plural.ts';

/** French: features/workload. */
export const workloadFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'task.load': {
      phrases: ['tache charge', 'taches charge', 'charge', 'qui fait quoi'],
      usage: '/tache charge',
      help: 'Voir qui porte combien de tâches, et combien sont en retard.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'workload.alert': 'alerte de charge' },
  words: {
    title: 'Qui fait quoi',
    nothing: 'L’équipe n’a aucune tâche ouverte.',
    /** Before what that person carries. */
    who: (name: string) => `${name} :`,
    share: (tasks: number, all: number, percent: number) =>
      `${plural(tasks, 'tâche', 'tâches')} sur ${all} (${percent} %)`,
    late: (count: number) => `${count} en retard`,
    shared: (count: number) => plural(count, 'partagée', 'partagées'),
    among: (tasks: string, some: string) => `${tasks}, dont ${some}`,
    free: 'aucune tâche',
    overloaded: 'charge élevée',
    unclaimed: 'À prendre',
    ownerless: 'Sans responsable',
    note: (percent: number, least: number) =>
      `Une tâche partagée compte à parts égales. À partir de ${plural(least, 'tâche attribuée', 'tâches attribuées')}, je préviens les coordinateurs quand une personne porte plus de ${percent} % des tâches ouvertes.`,
    theirs: 'Ses tâches',
    team: 'Tâches de l’équipe',
    alert: {
      title: 'Charge élevée',
      text: (name: string, tasks: number, all: number, percent: number) =>
        `${name} porte ${tasks} des ${all} tâches ouvertes, soit plus de ${percent} %.`,
      yours: (tasks: number, all: number, percent: number) =>
        `Vous portez ${tasks} des ${all} tâches ouvertes, soit plus de ${percent} %.`,
      hint: '« Passer la main », sur une tâche, la propose à quelqu’un d’autre.',
      load: 'Voir la charge',
    },
  },
};
