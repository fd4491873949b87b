import { pluralFr as plural } from '../plural.ts';

/** French: features/agenda. */
export const agendaFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'agenda.show': {
      phrases: ['rcp ordre du jour', 'rcp ordre', 'rcp odj'],
      usage: '/rcp ordre du jour',
      help: 'Voir l’ordre du jour de la prochaine RCP, le compléter et le réordonner.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'agenda-changed': () =>
      'Quelqu’un a modifié l’ordre du jour au même instant : rien n’a été changé. Tapez /rcp ordre du jour pour le voir.',
    'agenda-started': (title: string) =>
      `La RCP « ${title} » a déjà commencé : aucun dossier ne peut plus y être ajouté. Choisissez la suivante.`,
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'agenda.posted': 'ordre du jour d’une RCP',
    'agenda.empty': 'ordre du jour vide d’une RCP',
    'agenda.own-case': 'rappel d’un dossier',
  },
  words: {
    title: (title: string) => `Ordre du jour : ${title}`,
    part: 'Ordre du jour',
    fallback: (title: string, when: string) => `Ordre du jour de la RCP « ${title} », ${when}.`,
    none: 'Aucun dossier pour l’instant.',
    noMeeting: 'Aucune RCP n’est prévue : planifiez-en une, puis proposez-y des dossiers.',
    more: (count: number) => `Et ${plural(count, 'autre dossier', 'autres dossiers')}.`,
    /** What the patient said, in one or two words. */
    agreements: {
      informed: 'patient informé',
      consented: 'consentement recueilli',
      'not-asked': 'anonyme',
      opposed: 'opposition',
    },
    subject: (patients: string) => `Pour : ${patients}`,
    blocked: (guests: string) =>
      `Bloqué : le consentement du patient manque alors qu’un invité extérieur vient (${guests}). Recueillez-le, ou retirez l’invité.`,
    budgetLabel: 'Temps prévu',
    budget: (used: string, total: string) => `${used} sur ${total}.`,
    budgetSlots: (slots: number, minutes: string) => `Il reste ${plural(slots, 'créneau', 'créneaux')} de ${minutes}.`,
    budgetOver: (over: string) =>
      `L’ordre du jour dépasse de ${over} : retirez un dossier, raccourcissez-en un ou allongez la RCP.`,
    waitingTitle: 'À reprendre',
    waiting: {
      review: (day: string) => `à réévaluer le ${day}`,
      postponed: 'reporté lors d’une RCP',
      proposed: 'proposé, sans RCP',
      here: 'proposé pour cette RCP',
    },
    up: 'Monter',
    down: 'Descendre',
    remove: 'Retirer de l’ordre du jour',
    add: 'Ajouter',
    next: 'Dossiers suivants',
    previous: 'Dossiers précédents',
    reorder: 'Réordonner',
    send: 'Envoyer l’ordre du jour',
    changed: 'Quelqu’un a modifié l’ordre du jour entre-temps : voici où il en est.',
    changedForm: 'Quelqu’un a modifié l’ordre du jour entre-temps. Vérifiez votre choix, puis validez de nouveau.',
    sent: 'L’ordre du jour est envoyé. Il se met à jour tout seul s’il change.',
    sentOn: (when: string) => `Envoyé ${when}.`,
    order: {
      title: 'Réordonner',
      intro: 'Les dossiers suivants se décalent d’eux-mêmes.',
      submit: 'Valider',
      review: 'Quel dossier',
      place: 'À quelle place',
      minutes: 'Durée en minutes',
      minutesHint: 'Vide : la durée ne change pas.',
      minutesWrong: (min: number, max: number) => `Indiquez une durée entre ${min} et ${max} minutes.`,
      nothing: 'Choisissez une place ou une durée.',
      gone: 'Ce dossier n’est plus à l’ordre du jour : choisissez-en un autre.',
    },
    empty: {
      title: (title: string) => `Rien à l’ordre du jour : ${title}`,
      text: (when: string) =>
        `La RCP a lieu ${when} et aucun dossier n’y est inscrit. Ajoutez-en un : l’ordre du jour partira alors aux invités.`,
      fallback: (title: string, when: string) => `La RCP « ${title} », ${when}, n’a rien à l’ordre du jour.`,
    },
    ownCase: {
      title: (code: string, time: string) => `${code} passe à ${time}`,
      fallback: (code: string, time: string, title: string) =>
        `Le dossier ${code} passe à ${time} à la RCP « ${title} ».`,
    },
    /** A line of a calendar entry. */
    calendarSlot: (time: string, code: string) => `${time} : ${code}`,
    calendarTitle: (code: string, title: string) => `${code} (${title})`,
  },
};
