import type { Block, Button, Fact, View } from '../../../ui/view.ts';
import { isErased } from '../../decision/steps.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { isOpen } from '../model.ts';
import type { VoteSheet } from '../sheet.ts';
import { ballotButtons, seeButton } from './buttons.ts';
import { countLine, objectionBlocks, ownLine, stateLine, turnoutLine, type VoteReader } from './result.ts';
import { subjectInNews, subjectOf } from './subject.ts';

/** Why an elector reads it: it is new, or their vote is missing. */
export type Occasion = 'news' | 'reminder';

/**
 * The ballot paper of one elector, until it tells the result. Once they have voted, that of a secret vote reads the same
 * whatever they said.
 */
export function paperView(sheet: VoteSheet, reader: VoteReader, occasion: Occasion = 'news', note = ''): View {
  const { t } = reader;
  const { title, fallback, blocks } = contentOf(sheet, reader, occasion);
  return {
    fallback: note === '' ? fallback : note,
    blocks: [
      { kind: 'heading', text: title },
      ...(note === '' ? [] : [{ kind: 'note' as const, text: note }]),
      { kind: 'text', text: [{ strong: subjectOf(sheet, t) }] },
      ...blocks,
    ],
  };
}

interface Content {
  readonly title: string;
  readonly fallback: string;
  readonly blocks: readonly Block[];
}

function contentOf(sheet: VoteSheet, reader: VoteReader, occasion: Occasion): Content {
  const { vote, elector } = sheet;
  const { t, now } = reader;
  const { paper } = t.vote;
  const subject = subjectInNews(sheet, t);
  switch (vote.state) {
    case 'withdrawn':
      return {
        title: paper.withdrawn,
        fallback: paper.withdrawnFallback(subject),
        blocks: [{ kind: 'text', text: paper.withdrawnText }],
      };
    case 'closed':
      return { title: paper.over, fallback: paper.overFallback(subject), blocks: resultBlocks(sheet, reader) };
    case 'open':
      if (!isOpen(vote, now)) {
        const text = [ownLine(sheet, reader), paper.counting].filter(Boolean).join(' ');
        return { title: paper.over, fallback: paper.overFallback(subject), blocks: [{ kind: 'text', text }] };
      }
      return elector?.voted === true
        ? { title: paper.voted, fallback: paper.votedFallback(subject), blocks: votedBlocks(sheet, reader) }
        : {
            title: occasion === 'reminder' ? paper.reminder : paper.title,
            fallback: paper.fallback(subject, whenOf({ startsAt: vote.closesAt }, reader)),
            blocks: askingBlocks(sheet, reader),
          };
    default:
      return vote.state satisfies never;
  }
}

function askingBlocks(sheet: VoteSheet, reader: VoteReader): readonly Block[] {
  const { vote, decision, mayRead } = sheet;
  const { t } = reader;
  const words = t.vote;
  const why: readonly Fact[] =
    mayRead && decision.reason !== '' ? [{ label: words.reason, value: decision.reason }] : [];
  return [
    {
      kind: 'facts',
      facts: [
        ...why,
        { label: words.method, value: words.form.methods[vote.method] },
        { label: words.ballot, value: words.secrecy[vote.secret ? 'secret' : 'open'] },
        untilFact(sheet, reader),
      ],
    },
    { kind: 'buttons', buttons: [...ballotButtons(vote, 'paper', reader), ...seeButtons(sheet, reader)] },
    { kind: 'note', text: vote.secret ? words.paper.secret : words.paper.final },
  ];
}

function votedBlocks(sheet: VoteSheet, reader: VoteReader): readonly Block[] {
  const { own } = sheet;
  const { t } = reader;
  const said = own === undefined ? [] : [{ kind: 'text' as const, text: ownLine(sheet, reader) ?? '' }];
  const reason: readonly Fact[] = own?.reason ? [{ label: t.vote.choices.objection, value: own.reason }] : [];
  return [
    ...said,
    { kind: 'facts', facts: [...reason, untilFact(sheet, reader)] },
    { kind: 'note', text: t.vote.paper.later },
  ];
}

function untilFact({ vote }: VoteSheet, reader: VoteReader): Fact {
  return { label: reader.t.vote.until, value: [{ strong: whenOf({ startsAt: vote.closesAt }, reader) }] };
}

function resultBlocks(sheet: VoteSheet, reader: VoteReader): readonly Block[] {
  const own = ownLine(sheet, reader);
  const buttons = seeButtons(sheet, reader);
  return [
    { kind: 'text', text: stateLine(sheet.vote, reader) },
    { kind: 'text', text: `${countLine(sheet, reader)} ${turnoutLine(sheet.vote, reader)}` },
    ...objectionBlocks(sheet, reader),
    ...(own === undefined ? [] : [{ kind: 'note' as const, text: own }]),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ];
}

/** Only for those who find more there. */
function seeButtons({ decision, mayRead }: VoteSheet, reader: VoteReader): readonly Button[] {
  return mayRead && !isErased(decision) ? [seeButton(decision, reader)] : [];
}
