import type { Button, View } from '../../../ui/view.ts';
import { canManage } from '../../meeting/model.ts';
import { listButton } from '../../meeting/views/buttons.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { askedIn, type PolledMeeting, pollState, waitingIn } from '../model.ts';
import { answerButtons, cancelButton, closeButton, retainButton } from './buttons.ts';
import type { PollReader } from './reader.ts';
import { settledView } from './settled.ts';
import { nameLines, slotList, talliesOf, waitingFact } from './slots.ts';
import { pollFallback, stateBlocks } from './table.ts';

/** Everything about one poll for one person: who said what, and what the reader may do. */
export function detailView(polled: PolledMeeting, reader: PollReader, person: Practitioner): View {
  const back = listButton(0, reader.t.buttons.all);
  if (pollState(polled.meeting, reader.now) === 'settled') return settledView(polled.meeting, reader, [back]);
  return pollView(polled, reader, person, {
    heading: reader.t.poll.title(polled.meeting.title),
    fallback: pollFallback(polled, reader),
    back: [back],
  });
}

/** The result for whoever has to choose, once no more answers are taken. */
export function resultView(polled: PolledMeeting, reader: PollReader, person: Practitioner): View {
  const { meeting, poll } = polled;
  const { t, now } = reader;
  if (pollState(meeting, now) === 'settled') return settledView(meeting, reader);
  const asked = askedIn(meeting).length;
  const answered = asked - waitingIn(poll, askedIn(meeting)).length;
  return pollView(polled, reader, person, {
    heading: t.poll.resultTitle(meeting.title),
    fallback: t.poll.resultFallback(meeting.title, answered, asked),
    back: [],
  });
}

function pollView(
  polled: PolledMeeting,
  reader: PollReader,
  person: Practitioner,
  words: { readonly heading: string; readonly fallback: string; readonly back: readonly Button[] },
): View {
  const { meeting } = polled;
  const { t, now } = reader;
  const manages = canManage(person, meeting);
  const open = pollState(meeting, now) === 'open';
  const { best } = talliesOf(polled, reader);
  const buttons = [
    ...(open ? answerButtons(meeting, 'detail', reader) : []),
    ...(open && manages ? [closeButton(meeting, reader)] : []),
    ...(manages ? [cancelButton(meeting, reader)] : []),
    ...words.back,
  ];
  return {
    fallback: words.fallback,
    blocks: [
      { kind: 'heading', text: words.heading },
      ...stateBlocks(polled, reader),
      ...(best === undefined ? [{ kind: 'text' as const, text: t.poll.nobodyYet }] : []),
      slotList(polled, reader, (tally) => ({
        lines: nameLines(tally, polled.poll.slots.length, reader),
        ...(manages && tally.slot.startsAt > now && { buttons: [retainButton(meeting, tally, reader)] }),
      })),
      { kind: 'facts', facts: [waitingFact(polled, reader, 'named')] },
      ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
    ],
  };
}
