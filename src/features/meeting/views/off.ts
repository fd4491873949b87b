import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { whenOf } from './facts.ts';

/** What remains of an RCP that does not take place at its date, in the channel and in private messages. */
export function offView(meeting: MeetingWithInvitations, reader: Reader): View {
  const { t } = reader;
  const when = whenOf(meeting, reader);
  const words =
    meeting.status === 'postponed'
      ? { title: t.meeting.postponedTitle(meeting.title), fallback: t.meeting.postponedFallback(meeting.title, when) }
      : { title: t.meeting.cancelledTitle(meeting.title), fallback: t.meeting.cancelledFallback(meeting.title, when) };
  return {
    fallback: words.fallback,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: words.fallback },
      ...(meeting.cancelReason === ''
        ? []
        : [{ kind: 'facts' as const, facts: [{ label: t.meeting.cancelReason, value: meeting.cancelReason }] }]),
    ],
  };
}
