import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { meetingFacts, whenOf } from './facts.ts';

/** The answer to whoever planned an RCP. */
export function plannedView(meeting: MeetingWithInvitations, reader: Reader, note: string): View {
  const { t } = reader;
  return {
    fallback: t.meeting.planned.fallback(meeting.title, whenOf(meeting, reader)),
    blocks: [
      { kind: 'heading', text: t.meeting.planned.title },
      { kind: 'text', text: [{ strong: meeting.title }] },
      { kind: 'facts', facts: [...meetingFacts(meeting, reader), invitedFact(meeting, reader)] },
      { kind: 'note', text: note },
    ],
  };
}

function invitedFact(meeting: MeetingWithInvitations, { t }: Reader) {
  return { label: t.meeting.invited, value: t.meeting.invitedCount(meeting.invitations.length) };
}
