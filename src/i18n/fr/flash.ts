import { pluralFr } from '../plural.ts';

/** French: features/flash. */
export const flashFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'flash.open': {
      phrases: ['concertation', 'concertation flash', 'concertation nouvelle'],
      usage: '/concertation',
      help: 'Noter en un formulaire ce que vous avez décidé à deux ou trois ; chacun confirme.',
    },
    'flash.list': {
      phrases: ['concertation liste', 'concertations'],
      usage: '/concertation liste',
      help: 'Voir vos concertations flash et où elles en sont.',
    },
  },
  /** Sentences of UserError. */
  errors: {
    'flash-gone': () => 'Cette concertation n’existe plus. Tapez « /concertation liste » pour voir les vôtres.',
    'flash-changed': () =>
      'Quelqu’un a modifié cette concertation au même instant : rien n’a été changé. Tapez « /concertation liste » pour la revoir.',
    'flash-nobody': () =>
      'Personne d’autre ne peut être choisi pour l’instant : les autres membres doivent d’abord m’écrire, par exemple « /diapason ».',
    'flash-not-yours': () => 'Seules les personnes qui y ont pris part voient cette concertation.',
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: {
    'flash.asked': 'demande de confirmation d’une concertation flash',
    'flash.reminder': 'rappel d’une concertation flash',
    'flash.outcome': 'issue d’une concertation flash',
  },
  words: {
    motive: 'Thème',
    consent: 'Accord du patient',
    question: 'Question',
    buttons: {
      open: 'Nouvelle concertation',
      confirm: 'Je confirme',
      dispute: 'Ce n’est pas cela',
      correct: 'Corriger',
      askAgain: 'Relancer',
      withdraw: 'Retirer',
    },
    form: {
      title: 'Concertation flash',
      intro: 'Un dossier, deux ou trois personnes. Jamais de nom ni d’initiales : un code est créé pour vous.',
      submit: 'Envoyer',
      with: 'Avec qui ?',
      withHint: 'Une ou deux personnes, qui confirmeront.',
      withYourself: 'Choisissez les autres : vous en êtes déjà.',
      withHowMany: 'Choisissez une ou deux personnes. À plus de trois, planifiez une RCP.',
      withCarers: 'Choisissez des soignants : eux seuls échangent sur un patient.',
      attribute: 'Le patient',
      questionHint: '140 caractères, sans rien qui identifie.',
      type: 'Décision',
      statement: 'Ce que vous avez décidé',
      code: 'Suite d’un de vos dossiers',
      codeHint: 'Son code, par exemple C-7QK4. Sinon, laissez vide.',
      codeUnknown: 'Ce code n’est pas celui d’un de vos dossiers : vérifiez-le, ou laissez vide.',
    },
    opposed: 'Le patient s’y oppose : rien n’est enregistré ni envoyé.',
    headings: {
      asked: (code: string) => `Concertation ${code} : est-ce bien ce que vous avez décidé ?`,
      reminder: (code: string) => `Concertation ${code} : votre confirmation est attendue`,
      pending: (code: string) => `Concertation ${code} : en attente de confirmation`,
      confirmed: (code: string) => `Concertation ${code} : confirmée`,
      disputed: (code: string) => `Concertation ${code} : à corriger`,
      expired: (code: string) => `Concertation ${code} : restée sans confirmation`,
      withdrawn: (code: string) => `Concertation ${code} : retirée`,
    },
    states: {
      pending: 'en attente de confirmation',
      confirmed: 'confirmée',
      disputed: 'à corriger',
      expired: 'restée sans confirmation',
      withdrawn: 'retirée',
    },
    verdicts: { none: 'En attente', confirmed: 'Ont confirmé', disputed: 'Pas d’accord' },
    until: (when: string) => `À confirmer avant le ${when}.`,
    dispute: {
      title: 'Ce n’est pas cela',
      intro: (code: string) => `Concertation ${code}. La personne qui l’a notée pourra corriger.`,
      submit: 'Envoyer',
      remark: 'Qu’est-ce qui n’est pas juste ?',
    },
    correct: {
      title: 'Corriger',
      intro: 'Les autres devront confirmer de nouveau.',
      submit: 'Envoyer',
    },
    withdrawing: {
      title: 'Retirer cette concertation ?',
      text: 'Ses textes seront effacés.',
      yes: 'Retirer',
      no: 'Garder',
    },
    withdrawn: 'La concertation est retirée et ses textes sont effacés.',
    listTitle: 'Vos concertations flash',
    listEmpty: 'Vous n’avez encore aucune concertation flash.',
    listFallback: (count: number) => `Vous voyez ${pluralFr(count, 'concertation flash', 'concertations flash')}.`,
  },
};
