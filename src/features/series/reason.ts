import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Field } from '../../ui/form.ts';
import { limits } from '../meeting/model.ts';
import { lineValue } from '../meeting/values.ts';

/** Why an RCP does not take place at its date: asked for by those who cancel or postpone it, read by everyone invited. */
export function reasonField({ meeting: { cancel: words } }: Catalogue): Field {
  return {
    id: 'reason',
    kind: 'text',
    label: words.reason,
    hint: words.reasonHint,
    required: false,
    maxLength: limits.reasonLength,
    guard: 'case',
  };
}

/** Reads it; "" when not said. */
export function reasonValue({ fields }: Catalogue) {
  return lineValue(limits.reasonLength, fields.tooLong).default('');
}
