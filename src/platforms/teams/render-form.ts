import type { Locale } from '../../core/locale.ts';
import type { FieldErrors, Form } from '../../ui/form.ts';
import { type Action, type AdaptiveCard, adaptiveCard, type CardMode, type Element } from './card.ts';
import { cancelData, formData } from './click.ts';
import { clip } from './clip.ts';
import { formSteps, limits } from './limits.ts';
import { renderField } from './render-field.ts';
import { renderHeading, renderText } from './render-text.ts';
import { sentencesFor } from './sentences.ts';

export interface FormOptions {
  readonly mode: CardMode;
  readonly errors?: FieldErrors;
  /** Of what the client itself says about an input; the form's own words have theirs already. */
  readonly locale?: Locale;
}

/**
 * A form as an Adaptive Card with inputs. In a dialog the title stands in the frame, which also has its own way out.
 * When the card would be too large, long choices are looked up while typing instead of being sent whole.
 */
export function renderFormCard(form: Form, options: FormOptions): AdaptiveCard {
  const cards = formSteps.map((step) => () => renderStep(form, options, step));
  for (const card of cards) {
    const rendered = card();
    if (JSON.stringify(rendered).length <= limits.cardHard) return rendered;
  }
  return renderStep(form, options, formSteps[formSteps.length - 1] ?? formSteps[0]);
}

function renderStep(form: Form, options: FormOptions, step: (typeof formSteps)[number]): AdaptiveCard {
  const sentences = sentencesFor(options.locale);
  const fields = form.fields.flatMap((field) => {
    const error = options.errors?.[field.id];
    return renderField(field, {
      form: form.id,
      context: form.context,
      step,
      sentences,
      ...(error !== undefined && { error }),
    });
  });
  const body: Element[] = [
    ...(options.mode === 'message' ? renderHeading(form.title) : []),
    ...renderText(form.intro ?? '', step.words),
    ...fields,
  ];
  return adaptiveCard({
    fallbackText: clip(form.title, limits.fallback),
    body,
    actions: formActions(form, options),
    ...(options.locale !== undefined && { lang: options.locale }),
  });
}

function formActions(form: Form, { mode, locale = 'fr' }: FormOptions): Action[] {
  const submit = formData(form.id, form.context);
  const title = clip(form.submitLabel, limits.buttonTitle);
  const fallback = { type: 'Action.Submit', title, data: submit.submit, style: 'positive' } as const;
  if (mode === 'dialog') return [fallback];
  const cancel = cancelData(locale);
  const no = { title: clip(form.cancelLabel, limits.buttonTitle), associatedInputs: 'None' } as const;
  return [
    { type: 'Action.Execute', title, verb: submit.verb, data: submit.data, style: 'positive', fallback },
    {
      type: 'Action.Execute',
      ...no,
      verb: cancel.verb,
      data: cancel.data,
      fallback: { type: 'Action.Submit', ...no, data: cancel.submit },
    },
  ];
}
