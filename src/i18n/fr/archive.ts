import { pluralFr as plural } from '../plural.ts';

/** French: features/archive. */
export const archiveFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'archive.search': {
      phrases: ['rcp archives', 'rcp chercher', 'rcp recherche', 'rcp rechercher'],
      usage: '/rcp archives',
      help: 'Retrouver des dossiers par code, thème, date ou personne : « /rcp chercher plaie mars 2026 ».',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'archive-unknown-word': (word: string) =>
      `Je ne sais pas chercher « ${word} ». Cherchez un code (C-7QK4), un thème (plaie), une date, un mois ou une année (mars 2026) ou une personne de l’équipe (Martin). Sans mot, « /rcp archives » ouvre un formulaire.`,
    'archive-no-such-date': () => 'Cette date n’existe pas. Écrivez par exemple « 12/03/2026 » ou « mars 2026 ».',
    'archive-one-code': () => 'Je cherche un code à la fois. Gardez un seul code.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {},
  words: {
    title: 'Archives',
    everything: 'Tous les dossiers',
    nothing: 'Aucun dossier ne correspond.',
    found: (count: number) => `${plural(count, 'dossier trouvé', 'dossiers trouvés')}.`,
    examined: 'Examinés',
    inMeetings: 'En RCP',
    inFlashes: 'En concertation flash',
    together: 'Ensemble',
    counted: (examined: number, filed: number, toFile: number, anonymous: number) =>
      `${plural(examined, 'dossier', 'dossiers')} : ${plural(filed, 'versé', 'versés')}, ${toFile} à verser, ${anonymous} sans versement`,
    cut: (count: number) => `Seuls les ${count} dossiers les plus récents ont été regardés : précisez la recherche.`,
    flash: 'concertation flash',
    manyThemes: (count: number) => plural(count, 'thème', 'thèmes'),
    between: (from: string, to: string) => `du ${from} au ${to}`,
    since: (day: string) => `depuis le ${day}`,
    until: (day: string) => `jusqu’au ${day}`,
    newer: 'Plus récents',
    older: 'Plus anciens',
    again: 'Nouvelle recherche',
    form: {
      title: 'Chercher un dossier',
      intro: 'Remplissez ce que vous savez. Sans rien, vous voyez tous les dossiers.',
      submit: 'Chercher',
      code: 'Code',
      codeHint: 'Par exemple C-7QK4.',
      motive: 'Thème',
      from: 'À partir du',
      to: 'Jusqu’au',
      order: 'Cette date est avant la première : choisissez-en une plus tardive.',
      person: 'Personne',
      personHint: 'Elle a proposé le dossier ou participé à sa discussion.',
      kind: 'Type',
    },
  },
};
