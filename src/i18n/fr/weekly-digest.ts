import { pluralFr as plural } from '../plural.ts';

/** French: features/weekly-digest. */
export const weeklyDigestFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'weekly-digest.show': {
      phrases: ['point', 'point hebdo', 'point de la semaine', 'point apercu'],
      usage: '/point',
      help: 'Voir le point de la semaine tel qu’il serait publié maintenant ; y ajouter un mot, le suspendre ou le publier.',
    },
    'weekly-digest.settings': {
      phrases: ['point reglages', 'point parametres'],
      usage: '/point reglages',
      help: 'Choisir le jour, l’heure et le contenu du point de la semaine.',
    },
  },
  /** Sentences of UserError. */
  errors: {},
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'weekly-digest': 'point de la semaine',
    'weekly-digest.preview': 'aperçu du point de la semaine',
    'weekly-digest.missed': 'point de la semaine non publié',
  },
  words: {
    heading: (day: string) => `Le point du ${day}`,
    word: (name: string, text: string) => (name === '' ? text : `${name} : ${text}`),
    nothing: 'Rien à signaler : pas de RCP prévue, pas de retard, pas de dossier en attente.',
    meetings: (count: number) => `${plural(count, 'RCP', 'RCP')} dans les 7 jours`,
    meeting: (when: string, title: string, notes: string) =>
      notes === '' ? `${when}, ${title}` : `${when}, ${title} (${notes})`,
    unanswered: (count: number) => plural(count, 'réponse manque', 'réponses manquent'),
    freeSlots: (count: number) => plural(count, 'créneau libre', 'créneaux libres'),
    decisions: (all: number, ofCases: number) =>
      ofCases === 0
        ? `${plural(all, 'décision prise', 'décisions prises')} en 7 jours`
        : `${plural(all, 'décision prise', 'décisions prises')} en 7 jours, dont ${ofCases} sur des dossiers`,
    tasks: (late: number, due: number) =>
      `Tâches : ${late === 0 ? 'aucune en retard' : `${late} en retard`}, ${due} à faire dans les 7 jours`,
    lateTask: (title: string, days: number, owners: string) =>
      `${title}, ${plural(days, 'jour', 'jours')} de retard${owners === '' ? '' : ` (${owners})`}`,
    toFile: (count: number) => `${plural(count, 'compte rendu', 'comptes rendus')} à verser au dossier du patient`,
    reviews: (cases: number, decisions: number) =>
      `À revoir : ${[
        ...(cases === 0 && decisions > 0 ? [] : [plural(cases, 'dossier', 'dossiers')]),
        ...(decisions === 0 ? [] : [plural(decisions, 'décision', 'décisions')]),
      ].join(' et ')}`,
    newcomers: (names: string) => `Bienvenue à ${names}`,
    newcomersMany: (count: number) => `Bienvenue aux ${count} nouveaux membres`,
    others: (count: number) => plural(count, 'autre personne', 'autres personnes'),
    rest: (hidden: number) => `et ${plural(hidden, 'autre', 'autres')}`,
    chart: {
      meetings: 'RCP tenues chaque semaine',
      onTime: 'Tâches faites à temps',
      weeks: (count: number, said: string) => `${count} dernières semaines : ${said}`,
      week: (monday: string, said: string) => `Semaine du ${monday} : ${said}`,
      withLast: (weeks: string, monday: string, said: string) => `${weeks} ; semaine du ${monday} : ${said}.`,
      said: (meetings: number, done: number, onTime: number) =>
        [
          plural(meetings, 'RCP tenue', 'RCP tenues'),
          `${plural(done, 'tâche faite', 'tâches faites')}${done === 0 ? '' : ` dont ${onTime} à temps`}`,
        ].join(', '),
    },
    details: 'Voir le détail',
    detailsTitle: 'Le détail du point',
    detailsFallback: 'Voici le détail du point de la semaine.',
    nextMeeting: 'Prochaine RCP',
    previewTitle: 'Aperçu du point de la semaine',
    missedTitle: 'Point de la semaine non publié',
    gone: 'Ce point de la semaine n’existe plus.',
    states: {
      planned: (when: string) => `Publication prévue ${when}, avec les données de ce moment-là.`,
      held: (when: string) => `Publication suspendue : il ne partira pas ${when} sans votre accord.`,
      published: (when: string) => `Publié ${when}.`,
      silent: 'Il n’y avait rien à signaler : comme le veulent vos réglages, rien n’a été publié.',
      missed: (when: string) =>
        `Le point prévu ${when} n’a pas pu être publié à temps. Il ne partira plus sans votre accord.`,
    },
    changed: 'Ce point a changé entre-temps. Relisez-le, puis publiez-le.',
    addWord: 'Ajouter un mot',
    changeWord: 'Changer le mot',
    hold: 'Suspendre',
    release: 'Reprendre',
    publish: {
      button: 'Publier maintenant',
      title: 'Publier maintenant ?',
      text: 'Le point part tout de suite dans le canal ; il n’y en aura pas d’autre pour cette semaine-là.',
      yes: 'Publier',
    },
    forms: {
      word: {
        title: 'Un mot pour l’équipe',
        label: 'Votre mot',
        hint: 'Il ouvre le point. Sans nom de patient ; laissez vide pour l’enlever.',
        submit: 'Enregistrer',
        tooLate: 'Ce point vient d’être publié ou modifié : copiez votre mot et rouvrez l’aperçu avec /point.',
      },
    },
    settings: {
      open: 'Réglages',
      title: 'Point de la semaine',
      submit: 'Enregistrer',
      on: 'Publier un point chaque semaine',
      onOff: { yes: 'Oui', no: 'Non' },
      weekday: 'Jour',
      time: 'Heure',
      hours: 'Entre 7 h et 19 h 30. Un jour férié le reporte au prochain jour ouvré.',
      empty: 'Une semaine sans rien à signaler',
      emptyRules: { say: 'Le dire en une ligne', silent: 'Ne rien publier' },
      names: 'Tâches en retard',
      namesRules: { no: 'Sans les noms', yes: 'Avec les noms' },
      personal: 'Envoyer aussi à chacun son point personnel',
      saved: (when: string) => `C’est enregistré. Prochain point : ${when}.`,
      savedOff: 'C’est enregistré : le point de la semaine n’est plus publié.',
      noChannel: 'Choisissez d’abord un canal avec /diapason reglages : sans canal, rien n’est publié.',
    },
  },
};
