import { formatList } from '../../../i18n/format.ts';
import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Letter } from '../letter.ts';
import type { Guest } from '../model.ts';

/** A text without identity, to be copied. */
export function letterView({ name }: Guest, { text, leftOut }: Letter, { t, locale }: Reader): View {
  const words = t.guest.letter;
  return {
    fallback: words.fallback(name),
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text },
      { kind: 'divider' },
      ...(leftOut.length === 0 ? [] : [{ kind: 'text' as const, text: words.leftOut(formatList(leftOut, locale)) }]),
      { kind: 'note', text: words.note },
    ],
  };
}
