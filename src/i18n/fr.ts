const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** Every sentence of the interface in French; the other languages satisfy its shape (catalogue.ts). */
export const fr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'meeting.list': {
      phrases: ['rcp', 'rcp liste', 'rcp prochaines'],
      usage: '/rcp',
      help: 'Voir les prochaines RCP, répondre, déplacer ou annuler.',
    },
    'meeting.plan': {
      phrases: ['rcp planifier', 'rcp planifie', 'rcp nouvelle', 'planifier une rcp'],
      usage: '/rcp planifier',
      help: 'Planifier une RCP. En une ligne : « /rcp planifier mardi 13h30 Suivi diabète ».',
    },
    help: {
      phrases: ['diapason aide', 'diapason', 'aide', 'bonjour'],
      usage: '/diapason aide',
      help: 'Relire ces explications.',
    },
    profile: {
      phrases: ['diapason profil', 'profil'],
      usage: '/diapason profil',
      help: 'Dire ou changer votre profession, votre rôle, votre fuseau horaire et votre langue. Un coordinateur change le profil d’un membre par son nom : « /diapason profil Léa Martin ».',
    },
    settings: {
      phrases: ['diapason reglages', 'reglages', 'diapason parametres'],
      usage: '/diapason reglages',
      help: 'Choisir le canal des annonces, le fuseau horaire, l’heure habituelle et les rappels de la structure.',
    },
    deliveries: {
      phrases: ['diapason envois', 'envois'],
      usage: '/diapason envois',
      help: 'Voir les messages qui n’ont pas pu partir, et pourquoi.',
    },
  },

  buttons: {
    cancel: 'Annuler',
    confirm: 'Valider',
    edit: 'Modifier',
    plan: 'Planifier une RCP',
    see: 'Voir',
    all: 'Toutes les RCP',
    next: 'Suivantes',
    previous: 'Précédentes',
    present: 'Présent',
    remote: 'Visio',
    excused: 'Excusé',
    move: 'Déplacer',
    cancelMeeting: 'Annuler la RCP',
    keepMeeting: 'Garder la RCP',
    myCalendar: 'Mon agenda',
    completeProfile: 'Compléter mon profil',
    retry: 'Réessayer',
  },

  professions: {
    'general-practitioner': 'Médecin généraliste',
    'other-physician': 'Médecin d’une autre spécialité',
    'resident-physician': 'Interne en médecine',
    'locum-physician': 'Médecin remplaçant',
    'dental-surgeon': 'Chirurgien-dentiste',
    midwife: 'Sage-femme',
    pharmacist: 'Pharmacien',
    'pharmacy-technician': 'Préparateur en pharmacie',
    nurse: 'Infirmier',
    'advanced-practice-nurse': 'Infirmier en pratique avancée (IPA)',
    'asalee-nurse': 'Infirmier Asalée',
    physiotherapist: 'Masseur-kinésithérapeute',
    podiatrist: 'Pédicure-podologue',
    'occupational-therapist': 'Ergothérapeute',
    'psychomotor-therapist': 'Psychomotricien',
    'speech-therapist': 'Orthophoniste',
    orthoptist: 'Orthoptiste',
    radiographer: 'Manipulateur en électroradiologie',
    'laboratory-technician': 'Technicien de laboratoire',
    'hearing-aid-specialist': 'Audioprothésiste',
    optician: 'Opticien-lunetier',
    prosthetist: 'Prothésiste ou orthésiste',
    dietitian: 'Diététicien',
    'care-assistant': 'Aide-soignant',
    'childcare-assistant': 'Auxiliaire de puériculture',
    'social-worker': 'Assistant de service social',
    psychologist: 'Psychologue',
    psychotherapist: 'Psychothérapeute',
    osteopath: 'Ostéopathe',
    chiropractor: 'Chiropracteur',
    educator: 'Éducateur',
    'legal-guardian': 'Mandataire judiciaire',
    'adapted-physical-activity-teacher': 'Enseignant en activité physique adaptée',
    'health-mediator': 'Médiateur en santé',
    'medical-assistant': 'Assistant médical',
    'medical-secretary': 'Secrétaire médical',
    'care-coordinator': 'Coordinateur',
    trainee: 'Étudiant ou stagiaire',
    'partner-patient': 'Usager partenaire',
    'elected-official': 'Élu',
  },

  roles: {
    coordinator: 'Coordinateur',
    practitioner: 'Praticien ou membre de l’équipe',
    secretary: 'Secrétaire',
    guest: 'Invité',
    administrator: 'Administrateur',
  },

  meetingTypes: {
    'complex-case': 'Cas complexe',
    'adverse-event': 'Événement indésirable',
    protocol: 'Protocole',
  },

  answers: { none: 'Sans réponse', present: 'Présents', remote: 'En visio', excused: 'Excusés' },
  myAnswers: {
    none: 'Vous n’avez pas encore répondu.',
    present: 'Vous avez répondu : présent.',
    remote: 'Vous avez répondu : en visio.',
    excused: 'Vous avez répondu : excusé.',
  },

  occasions: { '48h': '48 h avant', morning: 'Le matin même', '1h': '1 h avant' },

  zones: {
    'Europe/Paris': 'France métropolitaine',
    'America/Guadeloupe': 'Guadeloupe',
    'America/Martinique': 'Martinique',
    'America/Cayenne': 'Guyane',
    'Indian/Reunion': 'La Réunion',
    'Indian/Mayotte': 'Mayotte',
    'America/Marigot': 'Saint-Martin',
    'America/St_Barthelemy': 'Saint-Barthélemy',
    'America/Miquelon': 'Saint-Pierre-et-Miquelon',
    'Pacific/Noumea': 'Nouvelle-Calédonie',
    'Pacific/Tahiti': 'Polynésie (Tahiti)',
    'Pacific/Wallis': 'Wallis-et-Futuna',
  },

  holidayRegions: {
    FR: 'France métropolitaine',
    'FR-57': 'Moselle',
    'FR-67': 'Bas-Rhin',
    'FR-68': 'Haut-Rhin',
    GP: 'Guadeloupe',
    MQ: 'Martinique',
    GF: 'Guyane',
    RE: 'La Réunion',
    YT: 'Mayotte',
    MF: 'Saint-Martin',
    BL: 'Saint-Barthélemy',
    PM: 'Saint-Pierre-et-Miquelon',
    NC: 'Nouvelle-Calédonie',
    PF: 'Polynésie française',
    WF: 'Wallis-et-Futuna',
  },

  languages: { fr: 'Français', en: 'English' },

  /** Sentences for what people can put right: what is wrong, then what to do. */
  errors: {
    'unknown-command': (typed: string, near: string) =>
      `Je ne connais pas « ${typed} ». Vouliez-vous dire ${near} ? Tapez /diapason aide pour tout voir.`,
    'not-allowed': (who: string) =>
      `Cette action est réservée à : ${who}. Demandez à une de ces personnes de la faire.`,
    'not-a-member': () =>
      'Votre compte est un compte d’invité de l’espace de travail. Demandez à son administrateur de vous en faire membre.',
    'unknown-account': () =>
      'Je ne vous trouve pas dans l’espace de travail. Réessayez dans un instant. Si cela continue, prévenez votre coordinateur.',
    'account-removed': () =>
      'Ce compte est désactivé dans l’espace de travail. Demandez à son administrateur de le rétablir.',
    'nobody-of-that-name': (name: string) =>
      `Je ne trouve personne du nom de « ${name} » dans l’équipe. Vérifiez l’orthographe.`,
    'several-of-that-name': (name: string) =>
      `Plusieurs personnes portent le nom de « ${name} ». Écrivez le prénom et le nom.`,
    'meeting-gone': () => 'Cette RCP n’existe plus. Tapez /rcp pour voir les prochaines.',
    'meeting-cancelled': (title: string) => `La RCP « ${title} » est annulée : il n’y a plus rien à faire.`,
    'meeting-started': (title: string) =>
      `La RCP « ${title} » a déjà commencé : les réponses sont closes. Dites-le directement à l’animateur.`,
    'meeting-under-way': (title: string) =>
      `La RCP « ${title} » a déjà commencé : elle ne peut plus être déplacée ni annulée.`,
    'meeting-not-yours': () =>
      'Seules la personne qui a planifié cette RCP, celle qui l’anime, le coordinateur et le secrétariat peuvent la modifier.',
    'button-outdated': () => 'Ce bouton n’est plus valable. Tapez /rcp pour voir l’état actuel.',
    'form-outdated': () => 'Ce formulaire n’est plus valable. Tapez de nouveau la commande, s’il vous plaît.',
    unexpected: (reference: string) =>
      `Un problème est survenu de notre côté ; rien n’a été enregistré. Réessayez dans un instant. Si cela continue, donnez la référence ${reference} à votre coordinateur.`,
  },

  /** Sentences under the fields of forms. */
  fields: {
    required: 'Ce champ est obligatoire.',
    title: 'Donnez un titre court, sans nom de patient.',
    titleTooLong: (length: number, max: number) =>
      `Le titre compte ${plural(length, 'caractère', 'caractères')} : raccourcissez-le à ${max} au plus.`,
    tooLong: (length: number, max: number) =>
      `Ce texte compte ${plural(length, 'caractère', 'caractères')} : raccourcissez-le à ${max} au plus.`,
    date: 'Indiquez une date qui existe.',
    datePast: 'Cette date et cette heure sont passées : choisissez un moment à venir.',
    dateFar: 'Cette date est dans plus de deux ans : vérifiez l’année.',
    time: 'Indiquez une heure entre 00:00 et 23:59, par exemple 13:30.',
    timeSkipped: 'Cette heure n’existe pas ce jour-là (passage à l’heure d’été) : choisissez-en une autre.',
    timeAmbiguous: 'Cette heure existe deux fois ce jour-là (passage à l’heure d’hiver) : choisissez-en une autre.',
    duration: (min: number, max: number) => `Indiquez une durée entre ${min} et ${max} minutes.`,
    nobody: 'Choisissez au moins une autre personne ou une profession.',
    nobodyOfProfession: (professions: string) =>
      `Personne dans l’équipe n’a cette profession : ${professions}. Choisissez aussi une personne.`,
    unknownPerson: 'Une des personnes choisies ne fait plus partie de l’équipe : choisissez-en une autre.',
    choice: 'Choisissez une valeur de la liste.',
    zone: 'Choisissez un fuseau horaire de la liste.',
    lastCoordinator:
      'Vous êtes le seul coordinateur : nommez d’abord quelqu’un d’autre avec « /diapason profil » suivi de son nom.',
    role: 'Seul un coordinateur peut donner ce rôle.',
  },

  /** What the guard says to the author alone; `span` is what it found. */
  guard: {
    intro: 'Rien n’a été enregistré ni envoyé.',
    nir: (span: string) => `« ${span} » est un numéro de sécurité sociale : retirez-le.`,
    'nir-wrong-key': (span: string) => `« ${span} » ressemble à un numéro de sécurité sociale : retirez-le.`,
    phone: (span: string) =>
      `« ${span} » est un numéro de téléphone : retirez-le, ou passez par la messagerie sécurisée.`,
    email: (span: string) => `« ${span} » est une adresse e-mail : retirez-la, ou passez par la messagerie sécurisée.`,
    yourText: 'Votre texte',
  },

  meeting: {
    announcementTitle: (title: string) => `RCP : ${title}`,
    announcementFallback: (title: string, when: string) => `RCP « ${title} », ${when}. Serez-vous des nôtres ?`,
    cancelledTitle: (title: string) => `RCP annulée : ${title}`,
    cancelledFallback: (title: string, when: string) => `La RCP « ${title} », prévue ${when}, est annulée.`,
    cancelReason: 'Motif',
    when: 'Quand',
    duration: 'Durée',
    place: 'Lieu',
    placeUnknown: 'À préciser',
    joinLink: 'Rejoindre la visio',
    type: 'Type',
    facilitator: 'Animation',
    invited: 'Invités',
    invitedCount: (count: number) => plural(count, 'personne', 'personnes'),
    movedNote: (from: string) => `Date changée. Elle était prévue ${from}.`,
    noneWaiting: 'Tout le monde a répondu.',
    andMore: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
    presentCount: (count: number) => plural(count, 'présent', 'présents'),
    remoteCount: (count: number) => `${count} en visio`,
    excusedCount: (count: number) => plural(count, 'excusé', 'excusés'),
    waitingCount: (count: number) => `${count} sans réponse`,
    listTitle: 'Prochaines RCP',
    listEmpty: 'Aucune RCP n’est prévue.',
    listEmptyHint: 'Planifiez-en une : « /rcp planifier » ou le bouton ci-dessous.',
    listFallback: (count: number) => `Prochaines RCP : ${count}.`,
    form: {
      title: 'Planifier une RCP',
      intro: 'Aucun nom de patient ici : le titre et le lieu sont lus par toute l’équipe.',
      submit: 'Planifier',
      type: 'Type de RCP',
      subject: 'Titre',
      subjectHint: 'Par exemple « Suivi diabète » ou « Chutes à domicile ».',
      date: 'Date',
      time: 'Heure de début',
      duration: 'Durée en minutes',
      place: 'Lieu ou lien de visio',
      facilitator: 'Qui anime ?',
      invited: 'Qui inviter ?',
      invitedHint: 'Tout le monde, des professions ou des personnes.',
      everyone: 'Tout le monde',
      groupTeam: 'Équipe',
      groupProfessions: 'Professions',
      groupPeople: 'Personnes',
    },
    understood: {
      title: 'Ai-je bien compris ?',
      fallback: (title: string, when: string) => `RCP « ${title} », ${when} : est-ce bien cela ?`,
      missingDate: 'Je n’ai pas trouvé de date dans votre message : complétez le formulaire.',
      impossible: 'Cette date ou cette heure n’existe pas : complétez le formulaire.',
      defaults: 'Cas complexe, toute l’équipe invitée. Le bouton « Modifier » permet de tout changer.',
      discarded: 'D’accord, rien n’a été planifié.',
    },
    planned: {
      title: 'RCP planifiée',
      fallback: (title: string, when: string) => `RCP « ${title} » planifiée ${when}.`,
      inChannel: 'L’invitation part dans le canal de l’équipe ; chacun recevra ses rappels en message privé.',
      inPrivate:
        'Chaque personne invitée reçoit l’invitation en message privé. Pour l’annoncer dans un canal, choisissez-le avec /diapason reglages.',
      already: 'Cette RCP est déjà planifiée : ce formulaire a été envoyé deux fois.',
    },
    move: {
      title: 'Déplacer la RCP',
      submit: 'Déplacer',
      intro: (title: string, when: string) => `« ${title} », prévue ${when}. Tous les invités seront prévenus.`,
      unchanged: 'Rien n’a changé : indiquez une autre date, une autre heure, une autre durée ou un autre lieu.',
      conflict: (when: string) =>
        `Quelqu’un a modifié cette RCP entre-temps : elle est maintenant prévue ${when}. Vérifiez votre saisie, puis validez de nouveau.`,
      done: 'RCP modifiée',
      doneFallback: (title: string, when: string) => `La RCP « ${title} » a lieu ${when}.`,
      doneNote: 'Les invités sont prévenus et les rappels déplacés.',
      notice: 'RCP déplacée',
      noticeFallback: (title: string, when: string, before: string) =>
        `La RCP « ${title} » est déplacée : ${when}, au lieu de ${before}. Merci de répondre de nouveau.`,
      changedNotice: 'RCP modifiée',
      changedNoticeFallback: (title: string, when: string) => `La RCP « ${title} », ${when}, a été modifiée.`,
      before: 'Au lieu de',
    },
    cancel: {
      title: 'Annuler la RCP',
      submit: 'Annuler la RCP',
      intro: (title: string, when: string) => `« ${title} », ${when}. Tous les invités seront prévenus.`,
      reason: 'Motif',
      reasonHint: 'Facultatif, lu par toute l’équipe.',
      doneFallback: (title: string) => `La RCP « ${title} » est annulée. Les invités sont prévenus.`,
    },
    invitation: {
      title: (title: string) => `Invitation à la RCP : ${title}`,
      fallback: (title: string, when: string) => `Vous êtes invité à la RCP « ${title} », ${when}.`,
    },
    reminder: {
      title: { '48h': 'Rappel : RCP dans deux jours', morning: 'RCP aujourd’hui', '1h': 'RCP dans une heure' },
      titleOn: (day: string) => `Rappel : RCP ${day}`,
      fallback: (title: string, when: string) => `Rappel : RCP « ${title} », ${when}.`,
    },
    calendarComment: 'À ouvrir pour ajouter cette RCP à votre agenda.',
  },

  calendar: {
    title: 'Votre agenda privé',
    fallback: 'L’adresse de votre agenda privé.',
    text: 'Abonnez votre agenda à cette adresse : vos RCP y apparaissent et s’y mettent à jour.',
    keep: 'Elle n’est qu’à vous : ne la partagez pas.',
    link: 'Ouvrir mon agenda',
    unavailable:
      'L’adresse de l’agenda n’est pas encore disponible : l’administrateur doit indiquer l’adresse publique du serveur (PUBLIC_URL).',
    feedName: (team: string) => `RCP, ${team}`,
  },

  profile: {
    title: 'Votre profil',
    submit: 'Enregistrer',
    introOf: (name: string) => `Profil de ${name}. Cette personne pourra le changer elle-même.`,
    intro: 'Ces réponses servent à inviter par profession et à vous écrire à la bonne heure.',
    profession: 'Profession',
    role: 'Rôle dans l’équipe',
    zone: 'Votre fuseau horaire',
    sameZone: (zone: string) => `Celui de la structure (${zone})`,
    language: 'Langue',
    sameLanguage: 'Celle de la structure',
    savedOf: (name: string, profession: string) => `Le profil de ${name} est enregistré : ${profession}.`,
    savedFallback: (name: string, profession: string) => `Merci ${name}, votre profil est enregistré : ${profession}.`,
  },

  welcome: {
    title: (name: string) => `Bonjour ${name}`,
    fallback: 'Bienvenue dans Diapason : merci d’indiquer votre profession.',
    text: 'Je suis Diapason : je planifie les RCP, je recueille les réponses et je rappelle ce qui est prévu.',
    ask: 'Pour vous inviter au bon moment, dites-moi votre profession et votre rôle dans l’équipe.',
    coordinator:
      'Vous êtes coordinateur de la structure : « /diapason reglages » règle le canal des annonces, l’heure habituelle et les rappels.',
    privacy: 'N’écrivez jamais le nom d’un patient ici.',
  },

  settings: {
    title: 'Réglages de la structure',
    submit: 'Enregistrer',
    channel: 'Canal des annonces',
    channelHere: (name: string) => `Ce canal (${name})`,
    channelCurrent: (name: string) => `${name} (actuel)`,
    channelNone: 'Aucun : tout en message privé',
    channelHint: 'Pour en choisir un autre, tapez cette commande dans le canal voulu.',
    unnamedChannel: 'canal sans nom',
    zone: 'Fuseau horaire',
    region: 'Jours fériés',
    language: 'Langue',
    time: 'Heure habituelle des RCP',
    duration: 'Durée habituelle en minutes',
    reminders: 'Rappels',
    savedFallback: 'Les réglages de la structure sont enregistrés.',
    savedNote: 'Les rappels des RCP déjà planifiées sont ajustés.',
  },

  help: {
    title: 'Ce que je sais faire',
    fallback: 'Les commandes de Diapason.',
    intro:
      'Tapez une commande dans n’importe quel canal ou écrivez-moi en privé. La barre « / » est facultative quand vous m’écrivez.',
    privacy:
      'Jamais de nom, d’initiales ni de numéro de patient : cette messagerie n’est pas certifiée pour héberger des données de santé. Ces informations passent par la messagerie sécurisée ou le dossier.',
    reads: 'Je ne lis que ce qui m’est adressé.',
  },

  deliveries: {
    title: 'Messages qui n’ont pas pu partir',
    none: 'Tous les messages sont partis.',
    fallback: (count: number) => `${plural(count, 'message n’a pas pu partir', 'messages n’ont pas pu partir')}.`,
    to: (name: string) => `pour ${name}`,
    toChannel: 'pour le canal de l’équipe',
    retried: 'Nouvel essai en cours.',
    kinds: {
      'meeting.announcement': 'annonce d’une RCP',
      'meeting.calendar-file': 'fichier d’agenda d’une RCP',
      'meeting.invitation': 'invitation à une RCP',
      'meeting.moved': 'déplacement d’une RCP',
      'meeting.changed': 'modification d’une RCP',
      'meeting.cancelled': 'annulation d’une RCP',
      'meeting.reminder-48h': 'rappel d’une RCP',
      'meeting.reminder-morning': 'rappel d’une RCP',
      'meeting.reminder-1h': 'rappel d’une RCP',
      'practitioner.welcome': 'message de bienvenue',
      other: 'message',
    },
    reasons: {
      is_archived: 'le canal est archivé. Choisissez-en un autre avec /diapason reglages.',
      channel_not_found: 'le canal est introuvable. Choisissez-en un autre avec /diapason reglages.',
      not_in_channel: 'je ne suis pas dans ce canal. Invitez-moi avec /invite @Diapason, puis réessayez.',
      'no-account': 'cette personne n’a pas de compte ici. Prévenez-la autrement.',
      'no-conversation':
        'cette personne n’a pas encore ouvert de conversation avec moi. Demandez-lui de m’écrire une fois.',
      user_not_found: 'cette personne n’est plus dans l’espace de travail.',
      account_inactive: 'l’accès de Diapason a été retiré. Réinstallez l’application.',
      token_revoked: 'l’accès de Diapason a été retiré. Réinstallez l’application.',
      invalid_auth: 'l’accès de Diapason a été refusé. Réinstallez l’application.',
      missing_scope: 'il manque une autorisation à Diapason. Réinstallez l’application avec le manifeste actuel.',
      'no-channel': 'aucun canal n’est choisi pour les annonces. Choisissez-en un avec /diapason reglages.',
      'perhaps-sent': 'la messagerie n’a pas confirmé l’envoi. Le message est peut-être arrivé.',
      'internal-error':
        'un problème est survenu de notre côté. Réessayez ; si cela continue, prévenez l’administrateur.',
      'unknown-kind': 'ce type de message n’existe plus dans cette version de Diapason.',
      'too-many-attempts': 'la messagerie n’a pas répondu après plusieurs essais.',
      other: (code: string) => `la messagerie l’a refusé (${code}).`,
    },
  },
};
