import { pluralFr as plural } from '../plural.ts';

/** French: features/guest. */
export const guestFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'guest.list': {
      phrases: ['rcp invite', 'rcp invites', 'rcp inviter'],
      usage: '/rcp invite',
      help: 'Noter les invités extérieurs de la prochaine RCP et préparer le texte à leur envoyer.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'guest-gone': () => 'Cet invité n’est plus sur la liste. Tapez /rcp invite pour la revoir.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'guest.consent': 'demande de consentement pour un dossier' },
  words: {
    title: 'Invités extérieurs',
    fallback: (count: number, title: string) =>
      `${plural(count, 'invité extérieur', 'invités extérieurs')} à la RCP « ${title} ».`,
    none: 'Personne d’extérieur n’est invité.',
    rule: 'Un invité extérieur n’entend parler d’un patient qu’avec son consentement préalable (article L1110-4 du code de la santé publique).',
    whole: 'toute la RCP',
    forCases: (codes: string) => `pour ${codes}`,
    add: 'Ajouter un invité',
    remove: 'Retirer',
    text: 'Préparer le texte',
    blocked: (codes: string) =>
      `À cause des invités, le consentement du patient est à recueillir avant la RCP pour : ${codes}. D’ici là, rien ne peut en être dit en séance.`,
    noneBlocked: 'Aucun dossier n’est bloqué.',
    added: (name: string) => `${name} est sur la liste. Je n’écris pas aux invités : copiez-leur le texte ci-dessous.`,
    removed: (name: string) => `${name} n’est plus sur la liste.`,
    attended: (name: string) => `${name} est déjà émargé : son nom reste sur la liste.`,
    form: {
      title: 'Invité extérieur',
      intro: (title: string, when: string) => `RCP « ${title} », ${when}. Je n’écris pas à cette personne.`,
      submit: 'Ajouter',
      name: 'Nom et prénom',
      nameMissing: 'Indiquez le nom de cette personne.',
      profession: 'Profession',
      organisation: 'Structure ou établissement',
      cases: 'Pour quels dossiers',
      casesHint: 'Aucun : la personne vient pour toute la RCP.',
      gone: 'Un de ces dossiers n’est plus à l’ordre du jour : choisissez de nouveau.',
    },
    letter: {
      title: 'À copier dans la messagerie sécurisée',
      fallback: (name: string) => `Le texte à envoyer à ${name}.`,
      note: 'Ce texte ne dit rien du patient. Le lien entre un code et un patient se donne par la messagerie sécurisée, par le demandeur.',
      hello: 'Bonjour,',
      invited: (team: string, when: string, duration: string) =>
        `L’équipe ${team} vous invite à une réunion de concertation pluriprofessionnelle, ${when} (${duration}).`,
      place: (place: string) => `Lieu : ${place}`,
      cases: 'Votre présence est souhaitée pour :',
      case: (code: string, time: string) => `${code}, vers ${time}`,
      bring:
        'Merci d’apporter ce qui éclaire la situation, selon votre métier : derniers bilans, traitements en cours, comptes rendus.',
      who: (names: string) => `Pour savoir de qui il s’agit, adressez-vous par messagerie sécurisée à ${names}.`,
      bye: 'Bien cordialement,',
      leftOut: (codes: string) => `Sans consentement du patient, ne figure pas dans le texte : ${codes}.`,
    },
    consent: {
      title: (code: string) => `${code} : consentement à recueillir`,
      text: (guests: string, title: string) =>
        `Un invité extérieur vient à la RCP « ${title} » (${guests}). Sans le consentement préalable du patient, le dossier ne pourra pas y être discuté.`,
      fallback: (code: string, title: string) =>
        `Le consentement du patient manque pour ${code}, à la RCP « ${title} ».`,
    },
  },
};
