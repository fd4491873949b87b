import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import type { PolledMeeting } from '../model.ts';

/** The answer to whoever asked for dates: what was understood, and until when answers come. */
export function launchedView({ meeting, poll }: PolledMeeting, reader: Reader, note: string): View {
  const { t } = reader;
  const { launched, deadline } = t.poll;
  const { pollClosesAt } = meeting;
  return {
    fallback: launched.fallback(meeting.title, poll.slots.length),
    blocks: [
      { kind: 'heading', text: launched.title },
      { kind: 'text', text: [{ strong: meeting.title }] },
      { kind: 'list', items: poll.slots.map((slot) => ({ text: whenOf(slot, reader) })) },
      {
        kind: 'facts',
        facts: [
          ...(pollClosesAt === null ? [] : [{ label: deadline, value: whenOf({ startsAt: pollClosesAt }, reader) }]),
          { label: t.meeting.invited, value: t.meeting.invitedCount(meeting.invitations.length) },
        ],
      },
      { kind: 'note', text: note },
    ],
  };
}
