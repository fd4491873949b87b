import { pluralFr as plural } from '../plural.ts';

/** French: features/report. */
export const reportFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'report.show': {
      phrases: ['point bilan', 'bilan', 'point rapport', 'rapport activite'],
      usage: '/point bilan',
      help: 'Voir le bilan d’activité de l’année, d’un mois ou d’une autre année : « /point bilan mois » (le mois dernier), « /point bilan mars 2026 », « /point bilan contrat ». En PDF et en CSV aussi.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'report-period': (typed: string) =>
      `Je ne comprends pas la période « ${typed} ». Écrivez par exemple « /point bilan mars 2026 », « /point bilan 2026 » ou « /point bilan mois ».`,
    'report-not-begun': () => 'Cette période n’a pas encore commencé : choisissez-en une autre.',
    'report-no-contract': () =>
      'Je ne connais pas l’année de contrat demandée. Tapez /point bilan, puis « Anniversaire du contrat » pour indiquer la date de début.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'report.pdf': 'bilan d’activité en PDF', 'report.csv': 'bilan d’activité en CSV' },
  words: {
    title: 'Bilan d’activité',
    periods: {
      year: (year: string) => `Année ${year}`,
      contract: (first: string, last: string) => `Année de contrat du ${first} au ${last}`,
    },
    span: (first: string, last: string) => `Du ${first} au ${last}.`,
    soFar: (first: string, last: string) => `Période en cours : du ${first} au ${last}.`,
    empty: (period: string, span: string) =>
      `${period} : aucune activité n’est enregistrée. ${span} Rien à exporter pour cette période.`,
    labels: {
      meetings: 'RCP tenues',
      flashes: 'Concertations flash',
      participants: 'Participants',
      minutes: 'Temps de réunion',
      examined: 'Dossiers examinés',
      filed: 'Versés au dossier',
      decisions: 'Décisions',
      tasks: 'Tâches faites',
    },
    types: {
      'complex-case': (count: number) => plural(count, 'cas complexe', 'cas complexes'),
      'adverse-event': (count: number) => plural(count, 'événement indésirable', 'événements indésirables'),
      protocol: (count: number) => plural(count, 'protocole', 'protocoles'),
    },
    statuses: {
      proposed: (count: number) => plural(count, 'proposée', 'proposées'),
      adopted: (count: number) => plural(count, 'adoptée', 'adoptées'),
      'adopted-with-reservation': (count: number) => plural(count, 'adoptée avec réserve', 'adoptées avec réserve'),
      rejected: (count: number) => plural(count, 'non adoptée', 'non adoptées'),
      applied: (count: number) => plural(count, 'appliquée', 'appliquées'),
      'to-review': (count: number) => `${count} à revoir`,
      obsolete: (count: number) => plural(count, 'caduque', 'caduques'),
    },
    named: (name: string, profession: string) => `${name} (${profession})`,
    fact: (label: string, value: string) => `${label} : ${value}`,
    /** « 12 : 8 cas complexes, 4 protocoles » */
    total: (count: number, among: string) => `${count} : ${among}`,
    participants: (people: number, professions: number, times: number) =>
      `${plural(people, 'personne', 'personnes')} (${plural(professions, 'profession', 'professions')}), ${plural(times, 'présence', 'présences')} en RCP`,
    time: (duration: string) => `${duration}, toutes personnes additionnées`,
    inMeetings: (count: number) => `${count} en RCP`,
    inFlashes: (count: number) => `${count} en concertation flash`,
    filed: (filed: number, toFile: number, anonymous: number) =>
      [
        `${filed}`,
        ...(toFile === 0 ? [] : [`${plural(toFile, 'reste', 'restent')} à verser`]),
        ...(anonymous === 0 ? [] : [`${anonymous} sans patient identifié, donc rien à verser`]),
      ].join(' ; '),
    onTime: (count: number) => `${count} à temps`,
    late: (count: number) => `${count} en retard`,
    undated: (count: number) => `${count} sans échéance`,
    professionsTitle: 'Participants par profession',
    professionUnsaid: 'Profession non précisée',
    presence: (people: number, times: number) =>
      `${plural(people, 'personne', 'personnes')}, ${plural(times, 'présence', 'présences')}`,
    hoursTitle: 'Temps de réunion par personne',
    hours: (duration: string, times: number) => `${duration} en ${times} RCP`,
    guest: (profession: string) => `${profession}, de l’extérieur`,
    rest: (count: number) => `Et ${plural(count, 'autre', 'autres')} : le PDF et le CSV disent tout.`,
    buttons: {
      pdf: 'PDF',
      csv: 'CSV',
      previous: 'Période précédente',
      next: 'Période suivante',
      other: 'Autre période',
      contract: 'Anniversaire du contrat',
    },
    other: {
      title: 'Autre période',
      submit: 'Voir le bilan',
      period: 'Période',
      hint: 'Les années de contrat apparaissent quand la date du contrat est connue (« Anniversaire du contrat »).',
      groups: { month: 'Mois', year: 'Année civile', contract: 'Année de contrat' },
    },
    contract: {
      title: 'Anniversaire du contrat',
      intro: 'Les années de l’ACI vont d’un anniversaire du contrat au suivant, pas du 1er janvier au 31 décembre.',
      submit: 'Enregistrer',
      startsOn: 'Date de début du contrat',
      hint: 'Laissez vide s’il n’y a pas de contrat.',
      range: 'Indiquez une date entre 2010 et aujourd’hui.',
      saved: (first: string, last: string) =>
        `C’est enregistré : l’année de contrat en cours va du ${first} au ${last}.`,
      removed: 'C’est enregistré : il n’y a pas de contrat.',
    },
    file: {
      name: 'bilan',
      comment: (period: string) => `Bilan d’activité. ${period}.`,
      page: (page: number, pages: number) => `page ${page} sur ${pages}`,
      made: (day: string) => `Chiffres relevés le ${day}.`,
      source: 'Établi par Diapason d’après ce qui a été enregistré ; aucun patient n’y est nommé.',
      per: { month: 'par semaine', year: 'par mois', contract: 'par mois' },
      tableTitle: { month: 'Semaine par semaine', year: 'Mois par mois', contract: 'Mois par mois' },
      slice: { month: 'Semaine', year: 'Mois', contract: 'Mois' },
      columns: {
        meetings: 'RCP',
        flashes: 'Flash',
        examined: 'Dossiers',
        decisions: 'Décisions',
        done: 'Tâches',
        onTime: 'À temps',
        minutes: 'Temps',
      },
      tableNote:
        'RCP tenues, concertations flash, dossiers examinés, décisions, tâches faites, dont à temps, et temps de réunion additionné.',
      meetingsChart: (per: string) => `RCP et concertations flash ${per}`,
      tasksChart: (per: string) => `Tâches faites ${per}`,
      presencesChart: 'Présences en RCP par profession',
      meetingsSaid: (meetings: number, flashes: number) =>
        `${plural(meetings, 'RCP', 'RCP')} et ${plural(flashes, 'concertation flash', 'concertations flash')} en tout.`,
      most: (period: string, count: number) => `Le plus de RCP : ${count} (${period}).`,
      tasksSaid: (done: number, among: string) => `${plural(done, 'tâche faite', 'tâches faites')} : ${among}.`,
      presencesSaid: (times: number, among: string) => `${plural(times, 'présence', 'présences')} : ${among}.`,
      others: 'autres professions',
      bars: { meetings: 'RCP', flashes: 'Concertations flash', done: 'Faites', onTime: 'Faites à temps' },
      person: 'Personne',
      profession: 'Profession',
      people: 'Personnes',
      times: 'Présences',
      duration: 'Temps',
    },
    csv: {
      section: 'Rubrique',
      detail: 'Détail',
      number: 'Nombre',
      period: 'Période',
      first: 'Premier jour',
      last: 'Dernier jour',
      all: 'Total',
      meeting: 'En RCP',
      flash: 'En concertation flash',
      toFile: 'Restent à verser',
      anonymous: 'Sans patient identifié',
      onTime: 'À temps',
      late: 'En retard',
      undated: 'Sans échéance',
      people: 'Participants',
      times: 'Présences',
      minutes: 'Temps de réunion (minutes)',
      each: (section: string, per: string) => `${section}, ${per}`,
    },
  },
};
