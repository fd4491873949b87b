import type { Catalogue } from '../i18n/catalogue.ts';
import type { View } from '../ui/view.ts';
import type { Inbound } from './inbound.ts';

/**
 * The sentence about a form that could not be handled, with what was typed there: the form is closed by now, and the
 * author alone reads this. Only a text has blanks: ids, codes, dates and times have none.
 */
export function withTyped(view: View, inbound: Inbound, { guard }: Catalogue): View {
  if (inbound.kind !== 'form') return view;
  const texts = Object.values(inbound.values).filter((value) => typeof value === 'string' && /\S\s+\S/.test(value));
  if (texts.length === 0) return view;
  const typed = { kind: 'facts' as const, facts: [{ label: guard.yourText, value: texts.join('\n') }] };
  return { ...view, blocks: [...view.blocks, typed] };
}
