import type { Span } from '../../../ui/text.ts';
import type { Block, Button, Fact, View } from '../../../ui/view.ts';
import { maySeeDetail } from '../../case-review/access.ts';
import type { Context, Reader } from '../../context.ts';
import { canManage } from '../../meeting/model.ts';
import { type MinutesContent, type MinutesRows, minutesContent } from '../content.ts';
import { type Sheet, type SheetCase, type SheetFact, sheetOf } from '../sheet.ts';
import { fileButtons, pageButton, voteButtons, writerButtons } from './buttons.ts';
import { stateOf } from './state.ts';

/** As many cases as fit one message of any platform with everything around them. */
const casesPerPage = 4;
/** More names than this and a phone shows nothing else. */
const shownNames = 12;

/** What one member may read of the minutes of an RCP. */
export function contentFor(rows: MinutesRows, reader: Parameters<typeof maySeeDetail>[0]): MinutesContent {
  return minutesContent(rows, (review) => maySeeDetail(reader, review, rows.meeting));
}

/** The compte rendu in the chat, a page at a time, with what its reader may do. `page` counts from 0. */
export function minutesView(rows: MinutesRows, page: number, context: Context, note?: string): View {
  const { t, actor } = context;
  const { meeting } = rows;
  const sheet = sheetOf(contentFor(rows, actor), context);
  const pages = Math.max(1, Math.ceil(sheet.cases.length / casesPerPage));
  const shown = Math.min(page, pages - 1);
  const words = t.minutes.buttons;
  const buttons: readonly Button[] = [
    ...voteButtons(rows, actor, context),
    ...(canManage(actor, meeting) ? writerButtons(rows, context) : []),
  ];
  const turns: readonly Button[] = [
    ...(shown > 0 ? [pageButton(meeting, shown - 1, words.previous)] : []),
    ...(shown < pages - 1 ? [pageButton(meeting, shown + 1, words.next)] : []),
  ];
  return {
    fallback: t.minutes.fallback(sheet.title),
    blocks: [
      { kind: 'heading', text: t.minutes.heading },
      ...(note === undefined ? [] : [{ kind: 'text' as const, text: note }]),
      { kind: 'text', text: [{ strong: sheet.title }] },
      { kind: 'facts', facts: [{ label: t.minutes.labels.status, value: stateOf(rows, context) }] },
      ...(shown === 0 ? opening(sheet, context) : []),
      { kind: 'divider' },
      ...caseBlocks(sheet.cases.slice(shown * casesPerPage, (shown + 1) * casesPerPage), context),
      ...(shown === pages - 1 ? closing(sheet, context) : []),
      ...(pages > 1 ? [{ kind: 'note' as const, text: t.minutes.page(shown + 1, pages) }] : []),
      ...[turns, buttons, fileButtons(meeting, context)].flatMap((row) =>
        row.length === 0 ? [] : [{ kind: 'buttons' as const, buttons: row }],
      ),
    ],
  };
}

function opening(sheet: Sheet, reader: Reader): readonly Block[] {
  return [{ kind: 'facts', facts: [...sheet.facts, ...sheet.roll].map((one) => factOf(one, reader)) }];
}

function factOf({ label, lines }: SheetFact, { t }: Reader): Fact {
  const hidden = lines.length - shownNames;
  const shown = hidden > 0 ? [...lines.slice(0, shownNames), t.meeting.andMore(hidden)] : lines;
  return { label, value: shown.join('\n') };
}

function caseBlocks(cases: readonly SheetCase[], { t }: Reader): readonly Block[] {
  if (cases.length === 0) return [{ kind: 'text', text: t.minutes.noCases }];
  return cases.flatMap(({ title, facts, reserved }): readonly Block[] => [
    { kind: 'text', text: [{ strong: title }, ...facts.flatMap((one) => lineOf(one, t))] },
    ...(reserved ? [{ kind: 'note' as const, text: t.minutes.reserved }] : []),
  ]);
}

function lineOf({ label, lines }: SheetFact, t: Reader['t']): readonly Span[] {
  const separator = lines.length > 1 ? '\n' : ' ';
  return ['\n', { emphasis: t.minutes.labelled(label) }, `${separator}${lines.join('\n')}`];
}

function closing(sheet: Sheet, { t }: Reader): readonly Block[] {
  const words = t.minutes;
  const titled = (title: string, lines: readonly string[]): readonly Block[] =>
    lines.length === 0
      ? []
      : [
          { kind: 'text', text: [{ strong: title }] },
          { kind: 'list', items: lines.map((text) => ({ text })) },
        ];
  return [
    ...titled(words.putOff, sheet.putOff),
    ...titled(words.remarks, sheet.remarks === '' ? [] : [sheet.remarks]),
    ...titled(words.amendments, sheet.amendments),
  ];
}
