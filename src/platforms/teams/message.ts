import type { Locale } from '../../core/locale.ts';
import type { FieldErrors, Form } from '../../ui/form.ts';
import { sentence, type View } from '../../ui/view.ts';
import { clip } from './clip.ts';
import { limits } from './limits.ts';
import { renderFormCard } from './render-form.ts';
import { renderCard } from './render-view.ts';
import type { Message } from './wire.ts';

/** A view as a message. */
export function viewMessage(view: View, lang?: string): Message {
  return {
    card: renderCard(view, lang === undefined ? {} : { lang }),
    summary: clip(view.fallback, limits.fallback),
  };
}

/** A form as a message. */
export function formMessage(form: Form, locale: Locale, errors?: FieldErrors): Message {
  return {
    card: renderFormCard(form, { mode: 'message', locale, ...(errors !== undefined && { errors }) }),
    summary: clip(form.title, limits.fallback),
  };
}

/** One sentence as a message. */
export function textMessage(text: string, lang?: string): Message {
  return viewMessage(sentence(text), lang);
}
