import { pluralFr as plural } from '../plural.ts';

/** What is said around the sentences of the guard, to the author alone. */
export const objectionFr = {
  more: (passages: number) => `Et encore ${plural(passages, 'passage', 'passages')} à reprendre.`,
  /** Of a line that was written in a channel. */
  visible: 'Si votre message est visible dans le canal, supprimez-le.',
  /** Of somebody’s message, from whose menu a command was chosen. */
  notTaken: (kinds: string) =>
    `Ce message contient ${kinds} : son texte n’a pas été repris. Pensez à le faire supprimer.`,
  /** What the guard found, without its words. */
  kinds: {
    nir: 'un numéro de sécurité sociale',
    'nir-wrong-key': 'un numéro de sécurité sociale',
    'ins-c': 'un identifiant national de santé',
    'vitale-card': 'un numéro de carte Vitale',
    phone: 'un numéro de téléphone',
    email: 'une adresse e-mail',
    'record-number': 'un numéro de dossier médical',
    birth: 'une naissance',
    'past-date': 'une date ancienne',
    'family-tie': 'le nom d’un proche',
    name: 'le nom d’un patient',
    initials: 'des initiales',
    address: 'une adresse',
    'outside-professional': 'un nom',
    'person-name': 'un nom',
    age: 'un âge précis',
    'age-and-detail': 'un âge précis',
    'first-name-and-age': 'un prénom et un âge',
    'rare-event': 'un événement connu de tous',
    'rare-disease': 'une maladie rare',
    rpps: 'un numéro RPPS',
    finess: 'un numéro FINESS',
  },
  /** What is not forbidden but may tell who is meant; `sentences` say which passages. */
  caution: (sentences: string) => `À relire : ${sentences}`,
  /** The same, about one field of a form. */
  cautionOf: (label: string, sentences: string) => `À relire avant d’enregistrer, dans « ${label} » : ${sentences}`,
  secondLook: 'Relecture',
  secondLookHint: 'Corrigez le texte, ou cochez cette case avant d’envoyer.',
  readAgain: 'J’ai relu : personne ne peut être reconnu',
};
