import type { Block, View } from '../../../ui/view.ts';
import type { VoteSheet } from '../sheet.ts';
import { ballotButtons, seeButton } from './buttons.ts';
import { stateLine, turnoutLine, type VoteReader } from './result.ts';
import { subjectOf } from './subject.ts';

/** A vote as one person sees it in a list. */
export type ListedVote = Pick<VoteSheet, 'vote' | 'decision' | 'mayRead'>;

export interface VoteList {
  /** Those in which the reader has a vote to cast. */
  readonly waiting: readonly ListedVote[];
  /** How many more of them there are. */
  readonly more: number;
  /** Those that the reader opened. */
  readonly opened: readonly ListedVote[];
}

/** What waits for one person, with the buttons to vote; then what they opened. */
export function listView({ waiting, more, opened }: VoteList, reader: VoteReader, note: string): View {
  const { list: words } = reader.t.vote;
  const summary = waiting.length === 0 ? words.none : `${words.waiting(waiting.length + more)}.`;
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

function waitingBlocks(votes: readonly ListedVote[], reader: VoteReader): readonly Block[] {
  if (votes.length === 0) return [];
  const items = votes.map((one) => ({
    text: [{ strong: subjectOf(one, reader.t) }],
    detail: stateLine(one.vote, reader),
    buttons: [...ballotButtons(one.vote, 'list', reader), seeButton(one.decision, reader)],
  }));
  return [{ kind: 'list', items }];
}

function openedBlocks(votes: readonly ListedVote[], reader: VoteReader): readonly Block[] {
  if (votes.length === 0) return [];
  const items = votes.map((one) => {
    const turnout = one.vote.state === 'open' ? ` ${turnoutLine(one.vote, reader)}` : '';
    return {
      text: subjectOf(one, reader.t),
      detail: `${stateLine(one.vote, reader)}${turnout}`,
      buttons: [seeButton(one.decision, reader)],
    };
  });
  return [
    { kind: 'text', text: [{ strong: reader.t.vote.list.opened }] },
    { kind: 'list', items },
  ];
}
