import type { Button, ListItem, View } from '../../../ui/view.ts';
import type { Context, Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { CaseSheet } from '../sheet.ts';
import { listButton, proposeButtons, showButton } from './buttons.ts';

/** As many cases as a phone shows without endless scrolling. */
export const pageSize = 5;

/** What a line says: nothing of what is asked. */
export type ListedCase = Pick<CaseSheet, 'review' | 'requester' | 'meeting'>;

/** Current cases, a page at a time; `cases` holds one more than the page when there are more. */
export function listView(cases: readonly ListedCase[], page: number, context: Context): View {
  const { t, actor } = context;
  const words = t.caseReview.list;
  const shown = cases.slice(0, pageSize);
  const turns: Button[] = [
    ...(page > 0 ? [listButton(page - 1, t.buttons.previous)] : []),
    ...(cases.length > pageSize ? [listButton(page + 1, t.buttons.next)] : []),
  ];
  return {
    fallback: shown.length === 0 ? words.empty : words.fallback(shown.length),
    blocks: [
      { kind: 'heading', text: words.title },
      shown.length === 0
        ? { kind: 'text', text: `${words.empty} ${words.emptyHint}` }
        : { kind: 'list', items: shown.map((one) => listItem(one, one.requester.id === actor.id, page, context)) },
      { kind: 'buttons', buttons: [...turns, ...proposeButtons(context)] },
    ],
  };
}

function listItem({ review, requester, meeting }: ListedCase, mine: boolean, page: number, reader: Reader): ListItem {
  const { caseReview: words } = reader.t;
  return {
    text: [{ strong: review.code }, ', ', words.motives[review.motive]],
    detail: [
      mine ? words.list.yours : words.list.by(requester.displayName),
      words.statuses[review.status],
      ...(meeting === undefined ? [] : [whenOf(meeting, reader)]),
    ].join(', '),
    buttons: [showButton(review, page, reader)],
  };
}
