import type { Block, View } from '../../../ui/view.ts';
import { nameOf } from '../../decision/views/facts.ts';
import { isOpen } from '../model.ts';
import type { ReadRequest } from '../waiting.ts';
import { closeButton, seeButton, stanceButtons } from './buttons.ts';
import { type OpinionReader, progressLine, stateLine } from './lines.ts';

export interface OpinionList {
  /** Those that the reader may answer and has not. */
  readonly waiting: readonly ReadRequest[];
  /** How many more of them there are. */
  readonly more: number;
  /** Those of the reader. */
  readonly opened: readonly ReadRequest[];
}

/** What waits for one person, with the buttons to answer; then what they asked. */
export function listView({ waiting, more, opened }: OpinionList, reader: OpinionReader, note: string): View {
  const { list: words } = reader.t.opinion;
  const summary = waiting.length === 0 ? words.none : words.waiting(waiting.length + more);
  return {
    fallback: note === '' ? summary : note,
    blocks: [
      { kind: 'heading', text: words.title },
      ...(note === '' ? [] : [{ kind: 'note' as const, text: note }]),
      { kind: 'text', text: summary },
      ...waitingBlocks(waiting, reader),
      ...(more > 0 ? [{ kind: 'note' as const, text: words.more(more) }] : []),
      ...openedBlocks(opened, reader),
    ],
  };
}

function waitingBlocks(requests: readonly ReadRequest[], reader: OpinionReader): readonly Block[] {
  if (requests.length === 0) return [];
  const items = requests.map(({ request, decision, mayRead }) => ({
    text: [{ strong: nameOf(decision, mayRead, reader) }],
    detail: stateLine(request, reader),
    buttons: stanceButtons(request, 'list', reader),
  }));
  return [{ kind: 'list', items }];
}

function openedBlocks(requests: readonly ReadRequest[], reader: OpinionReader): readonly Block[] {
  if (requests.length === 0) return [];
  const items = requests.map(({ request, decision, mayRead }) => ({
    text: nameOf(decision, mayRead, reader),
    detail: `${stateLine(request, reader)} ${progressLine(request, reader)}`,
    buttons: [
      seeButton(decision, reader),
      ...(isOpen(request, reader.now) ? [closeButton(request, 'list', reader)] : []),
    ],
  }));
  return [
    { kind: 'text', text: [{ strong: reader.t.opinion.list.opened }] },
    { kind: 'list', items },
  ];
}
