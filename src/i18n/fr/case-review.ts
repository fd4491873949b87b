import { pluralFr as plural } from '../plural.ts';

/** French: features/case-review. */
export const caseReviewFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'case.propose': {
      phrases: ['rcp dossier', 'rcp cas', 'rcp proposer', 'proposer un dossier'],
      usage: '/rcp dossier',
      help: 'Proposer un dossier pour une RCP. Suivi d’un code, « /rcp dossier C-7QK4 » le montre ou en propose la suite.',
    },
    'case.propose-event': {
      phrases: ['rcp evenement', 'rcp evenement indesirable'],
      usage: '/rcp evenement',
      help: 'Proposer l’analyse d’un événement indésirable.',
    },
    'case.propose-protocol': {
      phrases: ['rcp protocole'],
      usage: '/rcp protocole',
      help: 'Proposer un protocole à travailler en équipe.',
    },
    'case.list': {
      phrases: ['rcp dossiers', 'rcp mes dossiers'],
      usage: '/rcp dossiers',
      help: 'Voir vos dossiers et ceux de l’équipe qui attendent une RCP.',
    },
    'case.who': {
      phrases: ['rcp qui'],
      usage: '/rcp qui',
      help: 'Savoir à qui demander de quel patient parle un code : « /rcp qui C-7QK4 ».',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'case-gone': () => 'Ce dossier n’existe plus. Tapez /rcp dossiers pour voir les dossiers en cours.',
    'case-which': () => 'De quel dossier parlez-vous ? Ajoutez son code, par exemple « /rcp qui C-7QK4 ».',
    'case-mistyped': (typed: string) =>
      `« ${typed} » n’est pas un code de dossier : vérifiez chaque caractère. Un code s’écrit comme C-7QK4, sans 0, O, 1 ni I.`,
    'case-unknown': (code: string) => `Aucun dossier ne porte le code ${code} dans votre structure.`,
    'case-not-yours': (name: string) =>
      `Seule la personne qui a proposé ce dossier peut faire cela : adressez-vous à ${name}.`,
    'case-not-organiser': () => 'Seuls le coordinateur et la personne qui anime la RCP peuvent demander un complément.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'case.proposed': 'dossiers proposés pour une RCP',
    'case.incomplete': 'demande de complément d’un dossier',
  },
  words: {
    motives: {
      'home-support': 'Maintien à domicile',
      'loss-of-autonomy': 'Perte d’autonomie',
      'palliative-care': 'Soins palliatifs',
      polymedication: 'Polymédication',
      'adverse-drug-effect': 'Iatrogénie',
      multimorbidity: 'Polypathologie',
      'chronic-wound': 'Plaie chronique',
      diabetes: 'Diabète',
      'kidney-disease': 'Insuffisance rénale chronique',
      'copd-asthma': 'BPCO ou asthme',
      'chronic-back-pain': 'Lombalgie chronique',
      'mental-health': 'Souffrance psychique',
      'after-stroke': 'Suites d’AVC',
      disability: 'Handicap',
      'oral-health': 'Oralité',
      'repeated-care': 'Soins itératifs à réévaluer',
      'hospital-discharge': 'Sortie d’hospitalisation',
      'caregiver-exhaustion': 'Épuisement d’un aidant',
      'social-difficulty': 'Difficulté sociale',
      'other-situation': 'Autre situation',
      'medication-error': 'Erreur médicamenteuse',
      fall: 'Chute',
      'delay-of-care': 'Retard de prise en charge',
      'communication-failure': 'Défaut de communication',
      'identity-mistake': 'Erreur d’identité',
      infection: 'Infection liée aux soins',
      'equipment-failure': 'Défaut de matériel',
      'other-event': 'Autre événement',
      'new-protocol': 'Nouveau protocole',
      'protocol-update': 'Mise à jour d’un protocole',
      'practice-review': 'Revue de pratiques',
      organisation: 'Organisation de l’équipe',
    },
    attributes: {
      none: 'Aucune précision',
      'over-75': '75 ans ou plus',
      'long-term-illness': 'ALD',
      both: '75 ans ou plus et ALD',
    },
    consents: {
      informed: 'Informé, pas d’opposition',
      consented: 'Consentement recueilli, y compris hors équipe',
      'not-asked': 'Non demandé : dossier anonyme',
      opposed: 'Opposition : dossier retiré',
    },
    severities: { none: 'Sans conséquence', minor: 'Mineure', serious: 'Grave', critical: 'Très grave' },
    statuses: {
      proposed: 'proposé',
      incomplete: 'à compléter',
      'on-agenda': 'à l’ordre du jour',
      postponed: 'reporté',
      examined: 'examiné',
      'to-review': 'à réévaluer',
      closed: 'clos',
      withdrawn: 'retiré',
    },
    filings: { none: 'rien à verser', 'to-file': 'à verser au dossier', filed: 'versé au dossier' },
    form: {
      titles: {
        'complex-case': 'Proposer un dossier',
        'adverse-event': 'Événement indésirable',
        protocol: 'Proposer un protocole',
      },
      intros: {
        'complex-case':
          'Ni nom ni initiales : le dossier reçoit un code. Pour un événement indésirable, tapez /rcp evenement ; pour un protocole, /rcp protocole.',
        'adverse-event':
          'Ni nom ni initiales, pas même ceux des professionnels : on cherche des causes, pas des fautes.',
        protocol: 'Une catégorie de patients, jamais une personne.',
      },
      followUpTitle: 'Suite d’un dossier',
      followUpIntro: (code: string) => `La suite garde le code ${code}.`,
      submit: 'Proposer',
      motive: 'Motif',
      severity: 'Gravité',
      subject: 'Pour quels patients ?',
      subjectHint: 'Par exemple « diabétiques de type 2 sous insuline ».',
      subjectMissing: 'Indiquez la catégorie de patients.',
      questions: {
        'complex-case': 'Question posée à l’équipe',
        'adverse-event': 'Que faut-il comprendre ?',
        protocol: 'Question posée à l’équipe',
      },
      questionHint: 'Une phrase de 140 caractères au plus, sans rien qui identifie quelqu’un.',
      questionMissing: 'Écrivez la question en une phrase.',
      attribute: 'Précision sur le patient',
      consent: 'Accord du patient',
      consentHint: 'Le patient est informé et peut s’opposer à tout moment.',
      professions: 'Qui devrait être là ?',
      inTeam: 'Dans l’équipe',
      others: 'Autres professions',
      meeting: 'Pour quelle RCP ?',
      meetingOption: (when: string, title: string) => `${when} : ${title}`,
      later: 'Plus tard, sans choisir de RCP',
      meetingStarted: (title: string) => `La RCP « ${title} » a déjà commencé : choisissez la suivante.`,
      meetingOff: (title: string, status: string) => `La RCP « ${title} » est ${status} : choisissez-en une autre.`,
    },
    edit: {
      title: 'Modifier le dossier',
      completeTitle: 'Compléter le dossier',
      intro: (code: string) => `Dossier ${code}.`,
      submit: 'Enregistrer',
      conflict: 'Ce dossier a changé entre-temps : vérifiez votre saisie, puis validez de nouveau.',
      underDiscussion: (title: string) =>
        `La RCP « ${title} » examine ce dossier en ce moment : laissez-le à son ordre du jour.`,
    },
    title: (code: string) => `Dossier ${code}`,
    fallback: (code: string, motive: string, status: string) => `Dossier ${code}, ${motive} : ${status}.`,
    requester: 'Demandeur',
    status: 'État',
    meeting: 'RCP',
    noMeeting: 'pas encore choisie',
    slot: 'Heure de passage',
    decision: 'Décision',
    hidden: 'La question et la décision sont réservées au demandeur et aux soignants invités à cette RCP.',
    erasedNote: (day: string) =>
      `Ce dossier a été versé et ses textes ont été effacés le ${day}, à la fin de la durée de conservation.`,
    withdrawnNote: 'Ce dossier est retiré : ses textes sont effacés, son code ne désigne plus rien.',
    proposed: {
      title: (code: string) => `Dossier ${code} proposé`,
      fallback: (code: string) =>
        `Dossier ${code} proposé. Notez le lien entre ce code et le patient dans votre logiciel : je ne le connais pas.`,
      fallbackWithoutPatient: (code: string) => `Le dossier ${code} est proposé.`,
      keepLink: 'Notez le lien entre ce code et le patient dans votre logiciel : je ne le connais pas.',
      already: 'Ce dossier est déjà proposé : ce formulaire a été envoyé deux fois.',
      followUpExists: 'Une suite de ce dossier attend déjà : modifiez-la plutôt que d’en proposer une autre.',
      opposed: 'Le patient s’y oppose : rien n’a été enregistré.',
    },
    changed: 'Le dossier est enregistré.',
    /** What follows from what the patient said. */
    consentEffects: {
      informed: 'Sans consentement recueilli, aucun invité extérieur ne pourra en entendre parler.',
      consented: 'Les invités extérieurs pourront en entendre parler.',
      'not-asked':
        'Accord non demandé : dossier anonyme, sans précision sur le patient ; aucun invité extérieur n’en entendra parler et rien ne sera à verser au dossier.',
      opposed: 'Le patient s’y oppose : le dossier est retiré.',
    },
    blocked: (names: string) =>
      `Ce dossier ne pourra pas être examiné devant ${names} : recueillez le consentement du patient, puis « Modifier ».`,
    withdraw: {
      button: 'Retirer',
      title: 'Retirer le dossier ?',
      text: 'Ses textes seront effacés pour toujours.',
      yes: 'Retirer',
      done: (code: string) => `Le dossier ${code} est retiré et ses textes sont effacés.`,
    },
    object: {
      button: 'Opposition du patient',
      title: 'Le patient s’y oppose ?',
      text: 'Ce dossier et ses suites seront retirés ; questions, décisions et tâches seront effacées pour toujours.',
      yes: 'Retirer et effacer',
      done: (code: string) =>
        `Opposition enregistrée : le dossier ${code} est retiré, avec ses suites ; ses textes sont effacés.`,
    },
    keep: 'Garder',
    followUp: 'Proposer une suite',
    askMore: 'Demander un complément',
    complete: 'Compléter',
    all: 'Tous les dossiers',
    proposeButtons: {
      'complex-case': 'Proposer un dossier',
      'adverse-event': 'Événement indésirable',
      protocol: 'Protocole',
    },
    list: {
      title: 'Dossiers en cours',
      fallback: (count: number) => `Dossiers en cours : ${count}.`,
      empty: 'Aucun dossier n’attend.',
      emptyHint: 'Proposez-en un : « /rcp dossier » ou le bouton ci-dessous.',
      yours: 'proposé par vous',
      by: (name: string) => `proposé par ${name}`,
    },
    who: {
      ask: (code: string, name: string) => `Je ne sais pas qui est ${code} : demandez à ${name}.`,
      yours: (code: string) =>
        `Je ne sais pas qui est ${code} : c’est vous qui l’avez proposé, le lien est dans votre logiciel.`,
      left: (code: string, name: string) =>
        `Je ne sais pas qui est ${code}, et ${name} a quitté l’équipe : demandez au cabinet qui a repris ses dossiers.`,
    },
    toOrganiser: {
      title: (title: string) => `Dossiers pour la RCP « ${title} »`,
      fallback: (cases: number, title: string) => `${plural(cases, 'dossier', 'dossiers')} pour la RCP « ${title} ».`,
      line: (motive: string, name: string) => `${motive}, ${name}`,
      none: (title: string) => `Il n’y a plus de dossier pour la RCP « ${title} ».`,
    },
    incomplete: {
      title: (code: string) => `Dossier ${code} à compléter`,
      text: (code: string) =>
        `Il manque quelque chose au dossier ${code} : précisez la question, le motif ou l’accord du patient. Il reviendra ensuite à l’ordre du jour.`,
      done: (code: string) => `Le dossier ${code} n’est plus à compléter.`,
    },
  },
};
