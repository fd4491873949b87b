import { sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { meetingFacts, whenOf } from './facts.ts';

/** The answer to whoever moved or changed an RCP. */
export function changedMeetingView(meeting: MeetingWithInvitations, reader: Reader): View {
  const { move } = reader.t.meeting;
  return {
    fallback: move.doneFallback(meeting.title, whenOf(meeting, reader)),
    blocks: [
      { kind: 'heading', text: move.done },
      { kind: 'text', text: [{ strong: meeting.title }] },
      { kind: 'facts', facts: meetingFacts(meeting, reader) },
      { kind: 'note', text: move.doneNote },
    ],
  };
}

/** The answer to whoever cancelled an RCP. */
export function cancelledMeetingView(meeting: MeetingWithInvitations, { t }: Reader): View {
  return sentence(t.meeting.cancel.doneFallback(meeting.title));
}
