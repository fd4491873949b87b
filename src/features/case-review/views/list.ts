import type { Button, ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { CaseSheet } from '../sheet.ts';
import { listButton, proposeButtons, showButton } from './buttons.ts';

/** As many cases as a phone shows without endless scrolling. */
export const pageSize = 5;

/** Current cases, a page at a time; `sheets` holds one more than the page when there are more. */
export function listView(sheets: readonly CaseSheet[], page: number, reader: Reader): View {
  const { t } = reader;
  const words = t.caseReview.list;
  const shown = sheets.slice(0, pageSize);
  const turns: Button[] = [
    ...(page > 0 ? [listButton(page - 1, t.buttons.previous)] : []),
    ...(sheets.length > pageSize ? [listButton(page + 1, t.buttons.next)] : []),
  ];
  return {
    fallback: shown.length === 0 ? words.empty : words.fallback(shown.length),
    blocks: [
      { kind: 'heading', text: words.title },
      shown.length === 0
        ? { kind: 'text', text: `${words.empty} ${words.emptyHint}` }
        : { kind: 'list', items: shown.map((sheet) => listItem(sheet, page, reader)) },
      { kind: 'buttons', buttons: [...turns, ...proposeButtons(reader)] },
    ],
  };
}

function listItem({ review, requester, mine, meeting }: CaseSheet, page: number, reader: Reader): ListItem {
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
