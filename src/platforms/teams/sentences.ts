import type { Locale } from '../../core/locale.ts';

/** What only Teams makes us say; everything else comes from the catalogue through views and forms. */
export interface Sentences {
  readonly oneMoment: string;
  readonly cancelled: string;
  readonly done: string;
  readonly formBelow: string;
  readonly answerBelow: string;
  readonly answerInPrivate: string;
  readonly formInPrivate: string;
  readonly openPrivateChat: string;
  readonly processedOpenPrivateChat: string;
  readonly unknownAction: string;
  readonly failed: (reference: string) => string;
  readonly noChoice: string;
  readonly required: string;
  readonly between: (min: number, max: number) => string;
}

const fr: Sentences = {
  oneMoment: 'Un instant…',
  cancelled: 'Annulé.',
  done: 'C’est pris en compte.',
  formBelow: 'Le formulaire est ci-dessous.',
  answerBelow: 'La réponse est ci-dessous.',
  answerInPrivate: 'La réponse vous attend dans notre conversation privée.',
  formInPrivate: 'Le formulaire vous attend dans notre conversation privée.',
  openPrivateChat: 'Ma réponse est privée. Ouvrez une conversation avec moi, puis recommencez.',
  processedOpenPrivateChat:
    'Votre demande est traitée. Pour lire la réponse, qui est privée, ouvrez une conversation avec moi.',
  unknownAction:
    'Cette action n’est plus disponible. Écrivez «\u00a0diapason aide\u00a0» pour voir ce que je sais faire.',
  failed: (reference) =>
    `Une erreur est survenue. Réessayez\u00a0; si elle persiste, signalez la référence ${reference}.`,
  noChoice: 'Aucun choix possible.',
  required: 'Ce champ est obligatoire.',
  between: (min, max) => `Saisissez un nombre entre ${min} et ${max}.`,
};

const en: Sentences = {
  oneMoment: 'One moment…',
  cancelled: 'Cancelled.',
  done: 'Noted.',
  formBelow: 'The form is below.',
  answerBelow: 'The answer is below.',
  answerInPrivate: 'The answer is waiting in our private chat.',
  formInPrivate: 'The form is waiting in our private chat.',
  openPrivateChat: 'My answer is private. Open a chat with me, then try again.',
  processedOpenPrivateChat: 'Your request was handled. To read the answer, which is private, open a chat with me.',
  unknownAction: 'This action is no longer available. Write “diapason help” to see what I can do.',
  failed: (reference) => `Something went wrong. Try again; if it happens again, report the reference ${reference}.`,
  noChoice: 'Nothing to choose from.',
  required: 'This field is required.',
  between: (min, max) => `Enter a number between ${min} and ${max}.`,
};

/** The sentences in a person's language: French unless they use English. */
export function sentencesFor(locale: Locale | undefined): Sentences {
  return locale === 'en' ? en : fr;
}
