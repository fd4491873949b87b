import type { Locale } from '../core/locale.ts';
import type { FieldErrors, Form } from './form.ts';
import type { View } from './view.ts';

/** The direct answer to a command, a click or a form. Everything else that a person receives goes through the outbox. */
export type Reply = Answer & {
  /** The language in which it is written, for the few words that a platform adds; set by bot/dispatch.ts. */
  readonly locale?: Locale;
};

type Answer =
  /** A message for the actor alone. */
  | { readonly kind: 'view'; readonly view: View }
  /** Open this form for the actor. */
  | { readonly kind: 'form'; readonly form: Form }
  /** The submitted form was not accepted: show it again, `form` holding what was typed. */
  | { readonly kind: 'errors'; readonly form: Form; readonly errors: FieldErrors }
  /** The message that was clicked now reads like this. */
  | { readonly kind: 'update'; readonly view: View }
  /**
   * Like `update`, but the outbox edits that message anyway: a platform that needs no content
   * in its answer to the click shows nothing more, so that two clicks at once end in the newest state.
   */
  | { readonly kind: 'refreshed'; readonly view: View }
  /** Already handled, or nothing to say. */
  | { readonly kind: 'none' };
