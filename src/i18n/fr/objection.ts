import { pluralFr as plural } from '../plural.ts';

/** What is said around the sentences of the guard, to the author alone. */
export const objectionFr = {
  more: (passages: number) => `Et encore ${plural(passages, 'passage', 'passages')} à reprendre.`,
  /** Of a line that was written in a channel. */
  visible: 'Si votre message est visible dans le canal, supprimez-le.',
  /** Of somebody’s message, from whose menu a command was chosen. */
  notTaken:
    'Ce message contient de quoi identifier un patient : son texte n’a pas été repris. Pensez à le faire supprimer.',
  /** What is not forbidden but may tell who is meant; `sentences` say which passages. */
  caution: (sentences: string) => `À relire : ${sentences}`,
  /** The same, about one field of a form. */
  cautionOf: (label: string, sentences: string) => `À relire avant d’enregistrer, dans « ${label} » : ${sentences}`,
  secondLook: 'Relecture',
  secondLookHint: 'Corrigez le texte, ou cochez cette case avant d’envoyer.',
  readAgain: 'J’ai relu : personne ne peut être reconnu',
};
