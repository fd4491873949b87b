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
  },
  en: {
    close: 'Close',
    waitTitle: 'One moment…',
    waitText: 'Your answer is being saved.',
    done: 'Done.',
    openForm: 'A form is waiting for you: open it to continue.',
    openFormButton: 'Open the form',
    formFailed: 'The form could not be opened in time. Please try again.',
  },
} as const satisfies Record<Locale, Words>;

/** The words for a locale or a tag such as "en-US"; French when it is unknown or another language. */
export function wordsFor(tag: string | undefined): Words {
  return words[localeOf(tag) ?? 'fr'];
}
