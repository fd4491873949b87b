import type { Catalogue } from '../../i18n/catalogue.ts';
import type { Block, ListItem, View } from '../../ui/view.ts';
import type { Reader } from '../context.ts';
import type { Practitioner } from '../practitioner/model.ts';
import type { Undelivered } from './model.ts';

export const retryActionId = 'undelivered.retry';

/** What could not be sent, to whom and why, each with « Réessayer ». */
export function undeliveredView(
  rows: readonly Undelivered[],
  people: readonly Practitioner[],
  reader: Reader,
  note?: string,
): View {
  const { t } = reader;
  const blocks: Block[] = [{ kind: 'heading', text: t.deliveries.title }];
  if (note !== undefined) blocks.push({ kind: 'text', text: note });
  if (rows.length === 0) blocks.push({ kind: 'text', text: t.deliveries.none });
  if (rows.length > 0) blocks.push({ kind: 'list', items: rows.map((row) => undeliveredItem(row, people, reader)) });
  return { fallback: rows.length === 0 ? t.deliveries.none : t.deliveries.fallback(rows.length), blocks };
}

/** One of them, with « Réessayer »; `action` names what that does where it stands. */
export function undeliveredItem(
  row: Undelivered,
  people: readonly Practitioner[],
  { t }: Reader,
  action = retryActionId,
): ListItem {
  return {
    text: [{ strong: whatOf(row, people, t) }],
    detail: reasonOf(row, t),
    buttons: [
      {
        kind: 'action' as const,
        action,
        label: t.buttons.retry,
        payload: { delivery: row.id },
      },
    ],
  };
}

function whatOf(row: Undelivered, people: readonly Practitioner[], { deliveries }: Catalogue): string {
  const kinds: Readonly<Record<string, string>> = deliveries.kinds;
  const person = people.find(({ id }) => id === row.practitionerId);
  const whom = person === undefined ? deliveries.toChannel : deliveries.to(person.displayName);
  return `${kinds[row.kind] ?? deliveries.kinds.other} ${whom}`;
}

function reasonOf(row: Undelivered, { deliveries }: Catalogue): string {
  const { other, ...known } = deliveries.reasons;
  const reasons: Readonly<Record<string, string>> = known;
  const code = row.reason ?? '?';
  return reasons[code] ?? other(code);
}
