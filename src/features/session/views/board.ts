import { formatTime } from '../../../i18n/format.ts';
import type { Block, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Session } from '../model.ts';
import { attendanceButtons, chairButtons, openButton } from './buttons.ts';
import { agendaFacts, currentBlocks } from './case.ts';
import { byProfession, rollBlocks } from './roll.ts';

/** The one message of a session in the channel, edited in place: no question and no decision stands on it. */
export function boardView(session: Session, now: Date, reader: Reader): View {
  const { meeting } = session;
  if (meeting.endedAt !== null) return endedView(session, reader);
  const { t, zone, locale } = reader;
  const began = formatTime(meeting.startedAt ?? meeting.startsAt, zone, locale);
  return {
    fallback: t.session.boardFallback(meeting.title, began),
    blocks: [
      { kind: 'heading', text: t.session.boardTitle(meeting.title) },
      ...rollBlocks(session, reader),
      { kind: 'buttons', buttons: attendanceButtons(session, 'board', reader) },
      { kind: 'divider' },
      ...currentBlocks(session, now, reader),
      ...factsBlocks(agendaFacts(session, reader)),
      { kind: 'buttons', buttons: [...chairButtons(session, 'board', reader), openButton(meeting, reader)] },
    ],
  };
}

/** What remains of the board when the session is over. */
function endedView(session: Session, reader: Reader): View {
  const { meeting } = session;
  return {
    fallback: endedSentence(session, reader),
    blocks: [
      { kind: 'heading', text: reader.t.session.endedTitle(meeting.title) },
      ...factsBlocks(endedFacts(session, reader)),
      { kind: 'buttons', buttons: [openButton(meeting, reader)] },
    ],
  };
}

/** When it was, who was there, what it came to. */
export function endedFacts(session: Session, reader: Reader) {
  const words = reader.t.session;
  const { meeting, attendees } = session;
  return [
    { label: words.timetable, value: words.fromTo(...timesOf(session, reader)) },
    {
      label: words.were(attendees.length),
      value: attendees.length === 0 ? words.nobodyHere : byProfession(attendees, meeting, reader),
    },
    ...(meeting.quorum === null ? [] : [{ label: words.quorumLabel, value: words.quorumResults[meeting.quorum] }]),
    ...agendaFacts(session, reader),
  ];
}

/** "La RCP « Suivi diabète » a eu lieu de 13 h 32 à 14 h 25." */
export function endedSentence(session: Session, reader: Reader): string {
  return reader.t.session.endedFallback(session.meeting.title, ...timesOf(session, reader));
}

function timesOf({ meeting }: Session, { zone, locale }: Reader): [string, string] {
  const from = meeting.startedAt ?? meeting.startsAt;
  return [formatTime(from, zone, locale), formatTime(meeting.endedAt ?? from, zone, locale)];
}

function factsBlocks(facts: ReturnType<typeof agendaFacts>): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}
