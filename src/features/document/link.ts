import { sentence, type View } from '../../ui/view.ts';
import type { DeliveryContext, RenderedFile } from '../define.ts';
import { openLink } from './store.ts';

/** What is sent in place of a file where the chat takes none: a private link to it, for a day. */
export async function linkInstead(
  { tx, now, careTeam, delivery, t, publicUrl }: DeliveryContext,
  { title, comment }: RenderedFile,
): Promise<{ readonly kind: 'view'; readonly view: View }> {
  const words = t.minutes.file;
  if (publicUrl === undefined) return { kind: 'view', view: sentence(words.noAddress) };
  const url = `${publicUrl}/documents/${await openLink(tx, careTeam.id, now, delivery.id)}`;
  const fallback = words.ready(title);
  const view: View = {
    fallback,
    blocks: [
      { kind: 'text', text: [fallback, '\n', comment] },
      { kind: 'note', text: words.private },
      { kind: 'buttons', buttons: [{ kind: 'link', label: words.open, url }] },
    ],
  };
  return { kind: 'view', view };
}
