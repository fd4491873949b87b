import { formatList } from '../../../i18n/format.ts';
import type { Block, Fact, View } from '../../../ui/view.ts';
import { isErased } from '../../decision/steps.ts';
import { nameOf } from '../../decision/views/facts.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { isOpen } from '../model.ts';
import { type FullSheet, isComplete, type MessageSheet, type OpinionSheet } from '../sheet.ts';
import { closeButton, seeButton, stanceButtons } from './buttons.ts';
import { type OpinionReader, professionBlocks, progressLine, stateLine } from './lines.ts';
import { subjectInNews } from './subject.ts';

/** Why somebody reads it: it is new, or their profession has said nothing. */
type Occasion = 'news' | 'reminder';

/** The private message of one person who is asked, or who asked, until it tells that it is over. */
export function paperView(sheet: MessageSheet, reader: OpinionReader, occasion: Occasion = 'news', note = ''): View {
  const { title, fallback, blocks } = contentOf(sheet, reader, occasion);
  return {
    fallback: note === '' ? fallback : note,
    blocks: [
      { kind: 'heading', text: title },
      ...(note === '' ? [] : [{ kind: 'note' as const, text: note }]),
      { kind: 'text', text: [{ strong: nameOf(sheet.decision, sheet.mayRead, reader) }] },
      ...blocks,
    ],
  };
}

interface Content {
  readonly title: string;
  readonly fallback: string;
  readonly blocks: readonly Block[];
}

function contentOf(sheet: MessageSheet, reader: OpinionReader, occasion: Occasion): Content {
  const { request, decision, speaksFor, own } = sheet;
  const { paper } = reader.t.opinion;
  const subject = subjectInNews(decision, reader);
  if (request.state === 'withdrawn') {
    const blocks: readonly Block[] = [{ kind: 'text', text: whyWithdrawn(sheet, reader) }];
    return { title: paper.withdrawn, fallback: paper.withdrawnFallback(subject), blocks };
  }
  if (!isOpen(request, reader.now)) {
    return { title: paper.over, fallback: paper.overFallback(subject), blocks: overBlocks(sheet, reader) };
  }
  const until = whenOf({ startsAt: request.closesAt }, reader);
  const blocks = [...askedBlocks(sheet, reader), ...('waiting' in sheet ? askerBlocks(sheet, reader) : [])];
  if (speaksFor === undefined) {
    return { title: paper.tracking, fallback: paper.trackingFallback(subject, until), blocks };
  }
  if (own !== undefined) return { title: paper.given, fallback: paper.givenFallback(subject), blocks };
  const title = occasion === 'reminder' ? paper.reminder : paper.title;
  return { title, fallback: paper.fallback(subject, until), blocks };
}

function whyWithdrawn({ decision }: OpinionSheet, { t }: OpinionReader): string {
  if (isErased(decision)) return t.opinion.paper.erased;
  return t.opinion.paper.settled(t.decision.statuses[decision.status]);
}

function overBlocks(sheet: OpinionSheet, reader: OpinionReader): readonly Block[] {
  return [
    { kind: 'text', text: `${stateLine(sheet.request, reader)} ${progressLine(sheet.request, reader)}` },
    ...factsBlock(ownFacts(sheet, reader)),
    { kind: 'buttons', buttons: [seeButton(sheet.decision, reader)] },
  ];
}

/** For somebody who may speak for their profession; for others, until when it goes on. */
function askedBlocks(sheet: MessageSheet, reader: OpinionReader): readonly Block[] {
  const { request, decision, speaksFor, mayRead, names } = sheet;
  const mine = 'waiting' in sheet;
  const { t } = reader;
  const words = t.opinion;
  const until: Fact = { label: words.until, value: [{ strong: whenOf({ startsAt: request.closesAt }, reader) }] };
  if (speaksFor === undefined) {
    const gone: readonly Block[] = mine ? [] : [{ kind: 'text', text: words.paper.notAsked }];
    return [...factsBlock([until]), ...gone];
  }
  const reason = mayRead && decision.reason !== '' ? [{ label: words.reason, value: decision.reason }] : [];
  const asker = names.get(request.openedById) ?? t.session.formerMember;
  const facts = [
    ...reason,
    { label: words.as, value: t.professions[speaksFor] },
    until,
    ...(mine ? [] : [{ label: words.askedBy, value: asker }]),
    ...ownFacts(sheet, reader),
  ];
  return [
    ...factsBlock(facts),
    ...colleagueBlocks(sheet, reader),
    { kind: 'buttons', buttons: stanceButtons(request, 'paper', reader) },
    { kind: 'note', text: words.paper.mayChange },
  ];
}

/** Who has spoken for the same profession already. */
function colleagueBlocks({ colleagues, names }: OpinionSheet, { t, locale }: OpinionReader): readonly Block[] {
  if (colleagues.length === 0) return [];
  const named = colleagues.map((id) => names.get(id) ?? t.session.formerMember);
  return [{ kind: 'text', text: t.opinion.paper.colleagues(formatList(named, locale), named.length) }];
}

/** How it stands, for whoever asked. */
function askerBlocks(sheet: FullSheet, reader: OpinionReader): readonly Block[] {
  const { request, mayRead } = sheet;
  const words = reader.t.opinion;
  return [
    { kind: 'text', text: progressLine(request, reader) },
    ...professionBlocks(sheet, reader),
    ...(mayRead ? [] : [{ kind: 'note' as const, text: words.hidden }]),
    ...(isComplete(sheet)
      ? [
          { kind: 'text' as const, text: words.paper.complete },
          { kind: 'buttons' as const, buttons: [closeButton(request, 'paper', reader)] },
        ]
      : []),
  ];
}

function ownFacts({ own }: OpinionSheet, { t }: OpinionReader): readonly Fact[] {
  if (own === undefined) return [];
  const said = t.opinion.stances[own.stance];
  return [{ label: t.opinion.yours, value: own.text === '' ? said : t.opinion.why(said, own.text) }];
}

function factsBlock(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}
