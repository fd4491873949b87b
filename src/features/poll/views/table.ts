import type { Block, Fact, View } from '../../../ui/view.ts';
import { meetingFacts, whenOf } from '../../meeting/views/facts.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { type PolledMeeting, pollState, waitingIn } from '../model.ts';
import { answerButtons, openButton } from './buttons.ts';
import type { PollReader } from './reader.ts';
import { settledView } from './settled.ts';
import { ownLines, slotList, waitingFact } from './slots.ts';

/** The one message of a poll in the channel, edited in place as answers come. */
export function tableView(polled: PolledMeeting, reader: PollReader): View {
  const { meeting } = polled;
  const { t } = reader;
  const state = pollState(meeting, reader.now);
  if (state === 'settled') return settledView(meeting, reader);
  const answering = state === 'open' ? answerButtons(meeting, 'channel', reader) : [];
  return {
    fallback: pollFallback(polled, reader),
    blocks: [
      { kind: 'heading', text: t.poll.title(meeting.title) },
      ...stateBlocks(polled, reader),
      slotList(polled, reader),
      { kind: 'facts', facts: [waitingFact(polled, reader, 'counted')] },
      { kind: 'buttons', buttons: [...answering, openButton(meeting, reader)] },
      ruleNote(polled, reader),
    ],
  };
}

/** Why a person reads the poll in private: it is new, their answer is missing, or they have just answered. */
type Occasion = 'news' | 'reminder' | 'answered';

/** The same for one person, with what they said. */
export function personalTableView(
  polled: PolledMeeting,
  reader: PollReader,
  person: Practitioner,
  occasion: Occasion = 'news',
): View {
  const { meeting } = polled;
  if (pollState(meeting, reader.now) === 'settled') return settledView(meeting, reader);
  const answering = pollState(meeting, reader.now) === 'open' ? answerButtons(meeting, 'personal', reader) : [];
  return {
    fallback: pollFallback(polled, reader),
    blocks: [
      ...headingOf(meeting, reader, occasion),
      ...stateBlocks(polled, reader),
      slotList(polled, reader, (tally) => ({ lines: ownLines(tally, person, reader) })),
      ...(hasAnswered(polled, person) ? [] : [{ kind: 'text' as const, text: reader.t.poll.unanswered }]),
      { kind: 'buttons', buttons: [...answering, openButton(meeting, reader)] },
      ruleNote(polled, reader),
    ],
  };
}

function hasAnswered({ poll }: PolledMeeting, person: Practitioner): boolean {
  return waitingIn(poll, [person]).length === 0;
}

function headingOf({ title }: PolledMeeting['meeting'], { t }: PollReader, occasion: Occasion): readonly Block[] {
  if (occasion === 'news') return [{ kind: 'heading', text: t.poll.title(title) }];
  const heading = occasion === 'reminder' ? t.poll.reminderTitle : t.poll.answeredTitle;
  return [
    { kind: 'heading', text: heading },
    { kind: 'text', text: [{ strong: title }] },
  ];
}

/** What everyone may know about the RCP, and until when answers are taken. */
export function stateBlocks(polled: PolledMeeting, reader: PollReader): readonly Block[] {
  const { t, now } = reader;
  const facts: Block = { kind: 'facts', facts: factsOf(polled, reader) };
  if (pollState(polled.meeting, now) === 'open') return [facts];
  return [facts, { kind: 'text', text: t.poll.closed }];
}

function factsOf({ meeting }: PolledMeeting, reader: PollReader): readonly Fact[] {
  const { t, now } = reader;
  // Its date is what is asked for.
  const others = meetingFacts(meeting, reader).filter(({ label }) => label !== t.meeting.when);
  const { pollClosesAt } = meeting;
  if (pollClosesAt === null || pollState(meeting, now) !== 'open') return others;
  return [{ label: t.poll.deadline, value: [{ strong: whenOf({ startsAt: pollClosesAt }, reader) }] }, ...others];
}

/** The poll in one sentence. */
export function pollFallback({ meeting }: PolledMeeting, reader: PollReader): string {
  const { t, now } = reader;
  const { pollClosesAt, title } = meeting;
  if (pollClosesAt === null || pollState(meeting, now) !== 'open') return t.poll.closedFallback(title);
  return t.poll.fallback(title, whenOf({ startsAt: pollClosesAt }, reader));
}

function ruleNote({ meeting }: PolledMeeting, { t, now, careTeam }: PollReader): Block {
  const rule = t.poll.quorumRule(careTeam.quorumPeople, careTeam.quorumProfessions);
  return { kind: 'note', text: pollState(meeting, now) === 'open' ? `${rule} ${t.poll.mayChange}` : rule };
}
