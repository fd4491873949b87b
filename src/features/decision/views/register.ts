import { formatDate, formatDay } from '../../../i18n/format.ts';
import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { decisionActions } from '../actions.ts';
import { codesOf, type DecisionQuery, payloadOf } from '../query.ts';
import { pageSize, type RegisterLine, type RegisterPage } from '../register.ts';
import { decisionStatus } from '../status.ts';
import { isErased } from '../steps.ts';
import { recordButton } from './buttons.ts';

/** A page of the register, the newest first. */
export function registerView(page: RegisterPage, reader: Reader): View {
  const words = reader.t.decision.register;
  const searched = searchedFor(page, reader);
  const counted = countsOf(page, reader);
  return {
    fallback: counted,
    blocks: [
      { kind: 'heading', text: words.title },
      ...(searched === '' ? [] : [{ kind: 'text' as const, text: [{ strong: searched }] }]),
      { kind: 'text', text: counted },
      ...listOf(page, reader),
      { kind: 'buttons', buttons: buttonsOf(page, reader) },
    ],
  };
}

/** What was looked for, shown back: so that a misreading is seen. */
function searchedFor({ query, owner, meeting }: RegisterPage, { t, locale }: Reader): string {
  const { words, status, type, from, to } = query;
  const days = { from: from && formatDate(from, locale), to: to && formatDate(to, locale) };
  return [
    words && t.decision.register.quoted(words),
    status && t.decision.statuses[status],
    type && t.session.decisionTypes[type],
    owner,
    meeting,
    days.from && t.archive.since(days.from),
    days.to && t.archive.until(days.to),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** How many, and how far they are, in words. */
function countsOf({ total, counts }: RegisterPage, { t }: Reader): string {
  const words = t.decision.register;
  if (total === 0) return words.nothing;
  const each = decisionStatus.options.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [words.counts[status](count)];
  });
  return words.counted(words.found(total), each.join(', '));
}

function listOf(page: RegisterPage, reader: Reader): readonly Block[] {
  if (page.lines.length === 0) return [];
  return [{ kind: 'list', items: page.lines.map((line) => itemOf(line, page, reader)) }];
}

function itemOf({ decision, readable, owner }: RegisterLine, page: RegisterPage, reader: Reader): ListItem {
  const { t, zone, locale } = reader;
  const { caseCode, statement, status, type } = decision;
  const shown = readable && !isErased(decision);
  const name = caseCode === null ? t.decision.title : t.decision.titleOfCase(caseCode);
  return {
    text: [{ strong: shown ? [caseCode, statement].filter((part) => part !== null).join(', ') : name }],
    detail: [
      t.decision.statuses[status],
      t.session.decisionTypes[type],
      formatDay(decision.createdAt, zone, locale),
      ...(owner === undefined ? [] : [owner]),
    ].join(', '),
    buttons: [
      {
        kind: 'action',
        action: decisionActions.show,
        label: t.buttons.see,
        payload: { ...payloadOf(page.query, page.number), decision: decision.id },
      },
    ],
  };
}

function buttonsOf(page: RegisterPage, reader: Reader): readonly Button[] {
  const { query, number, total } = page;
  const { t } = reader;
  const words = t.decision.register;
  const { words: typed, ...codes } = query;
  const filtered = Object.keys(codesOf(query)).length > 0;
  return [
    ...(number > 0 ? [pageButton(query, number - 1, t.buttons.previous)] : []),
    ...(total > (number + 1) * pageSize ? [pageButton(query, number + 1, t.buttons.next)] : []),
    { kind: 'action', action: decisionActions.filter, label: words.filter, payload: payloadOf(query, 0) },
    ...(filtered ? [pageButton({}, 0, words.all)] : []),
    // A file is asked for by codes and dates only: no message of the outbox holds what was typed.
    ...(typed === undefined && total > 0
      ? [{ kind: 'action' as const, action: decisionActions.export, label: words.export, payload: codesOf(codes) }]
      : []),
    recordButton(reader),
  ];
}

/** One page of the register, or the way back to it. */
export function pageButton(query: DecisionQuery, page: number, label: string): Button {
  return { kind: 'action', action: decisionActions.list, label, payload: payloadOf(query, page) };
}
