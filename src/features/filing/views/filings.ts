import { formatDay } from '../../../i18n/format.ts';
import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { Reader } from '../../context.ts';
import { filingActions } from '../actions.ts';
import type { Filing, FilingList, Scope } from '../model.ts';

/** As many cases as a phone shows without endless scrolling. */
const pageSize = 8;
/** Those filed last stand below, for a click too many. */
const shownFiled = 3;

/** What is to be filed, a page at a time, each with its button; `note` says what a click found instead. */
export function filingView(list: FilingList, wanted: number, reader: Reader, note?: string): View {
  const { t } = reader;
  const { toFile, filed, scope } = list;
  // The list may have become shorter since its buttons were shown.
  const page = Math.max(0, Math.min(wanted, Math.ceil(toFile.length / pageSize) - 1));
  const shown = toFile.slice(page * pageSize, (page + 1) * pageSize);
  const title = scope === 'team' ? t.filing.titleTeam : t.filing.title;
  const blocks: Block[] = [{ kind: 'heading', text: title }];
  if (note !== undefined) blocks.push({ kind: 'text', text: note });
  if (shown.length === 0) blocks.push({ kind: 'text', text: t.filing.nothing });
  else {
    blocks.push({ kind: 'text', text: t.filing.intro });
    blocks.push({ kind: 'list', items: shown.map((filing) => toFileItem(filing, list, reader)) });
  }
  if (filed.length > 0) {
    blocks.push({ kind: 'note', text: t.filing.filedLately });
    blocks.push({ kind: 'list', items: filed.slice(0, shownFiled).map((filing) => filedItem(filing, scope, reader)) });
  }
  const turns = turnButtons(list, page, reader);
  if (turns.length > 0) blocks.push({ kind: 'buttons', buttons: turns });
  return { fallback: toFile.length === 0 ? t.filing.nothing : t.filing.fallback(toFile.length), blocks };
}

function toFileItem(filing: Filing, list: FilingList, reader: Reader): ListItem {
  const { t } = reader;
  const payload = { review: filing.id, scope: list.scope };
  return {
    text: [{ strong: filing.code }, `, ${t.caseReview.motives[filing.motive]}`],
    detail: [
      whenOf(filing, reader),
      ...(filing.requester.id === list.reader ? [] : [filing.requester.displayName]),
    ].join(', '),
    buttons: [
      { kind: 'action', action: filingActions.file, label: t.filing.file, payload, style: 'primary' },
      { kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: filing.id } },
    ],
  };
}

function whenOf({ examinedAt, meetingId }: Filing, { t, zone, locale }: Reader): string {
  const day = formatDay(examinedAt, zone, locale);
  return meetingId === null ? t.filing.flashOn(day) : t.filing.meetingOn(day);
}

function filedItem(filing: Filing, scope: Scope, { t }: Reader): ListItem {
  const undo: Button = {
    kind: 'action',
    action: filingActions.undo,
    label: t.buttons.cancel,
    payload: { review: filing.id, scope },
  };
  return {
    text: t.filing.filed(filing.code, t.caseReview.motives[filing.motive]),
    ...(filing.final ? {} : { buttons: [undo] }),
  };
}

function turnButtons({ toFile, scope, maySeeTeam }: FilingList, page: number, { t }: Reader): readonly Button[] {
  const turn = (to: Scope, number: number, label: string): Button => ({
    kind: 'action',
    action: filingActions.list,
    label,
    payload: { scope: to, page: number },
  });
  return [
    ...(page > 0 ? [turn(scope, page - 1, t.buttons.previous)] : []),
    ...(toFile.length > (page + 1) * pageSize ? [turn(scope, page + 1, t.buttons.next)] : []),
    ...(maySeeTeam && scope === 'mine' ? [turn('team', 0, t.filing.everyone)] : []),
    ...(maySeeTeam && scope === 'team' ? [turn('mine', 0, t.filing.mine)] : []),
  ];
}
