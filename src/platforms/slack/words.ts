import { type Locale, localeOf } from '../../core/locale.ts';

/** The few words that only Slack needs: everything else that a person reads comes from the features. */
interface Words {
  readonly close: string;
  readonly waitTitle: string;
  readonly waitText: string;
  readonly done: string;
  readonly openForm: string;
  readonly openFormButton: string;
  readonly formFailed: string;
  readonly tooLong: (reference: string) => string;
  readonly tooLongForForm: string;
}

const words = {
  fr: {
    close: 'Fermer',
    waitTitle: 'Un instant…',
    waitText: 'Votre réponse est en cours d’enregistrement.',
    done: 'C’est fait.',
    openForm: 'Un formulaire vous attend : ouvrez-le pour continuer.',
    openFormButton: 'Ouvrir le formulaire',
    formFailed: 'Le formulaire n’a pas pu s’ouvrir à temps. Veuillez recommencer.',
    tooLong: (reference) =>
      `Cette réponse est trop longue pour Slack. Réessayez avec un texte plus court. (Référence\u00a0: ${reference})`,
    tooLongForForm:
      'Ce message est trop long pour ouvrir un formulaire. Envoyez-le plutôt avec la commande, par exemple «\u00a0/rcp planifier\u00a0».',
  },
  en: {
    close: 'Close',
    waitTitle: 'One moment…',
    waitText: 'Your answer is being saved.',
    done: 'Done.',
    openForm: 'A form is waiting for you: open it to continue.',
    openFormButton: 'Open the form',
    formFailed: 'The form could not be opened in time. Please try again.',
    tooLong: (reference) =>
      `This answer is too long for Slack. Try again with a shorter text. (Reference: ${reference})`,
    tooLongForForm:
      'This message is too long to open a form. Send it with the slash command instead, for example “/rcp planifier”.',
  },
} satisfies Record<Locale, Words>;

/** The words for a locale or a tag such as "en-US"; French when it is unknown or another language. */
export function wordsFor(tag: string | undefined): Words {
  return words[localeOf(tag) ?? 'fr'];
}
