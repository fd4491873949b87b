import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { hasStarted } from '../model.ts';
import { answerButtons, calendarButton } from './buttons.ts';
import { rollFacts, whenOf } from './facts.ts';
import { summaryBlocks } from './summary.ts';

/** The one message of an RCP in the channel, edited in place as answers come. */
export function announcementView(meeting: MeetingWithInvitations, now: Date, reader: Reader): View {
  if (meeting.status === 'cancelled') return cancelledView(meeting, reader);
  const { t } = reader;
  return {
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, reader)),
    blocks: [
      ...summaryBlocks(meeting, reader),
      { kind: 'divider' },
      { kind: 'facts', facts: rollFacts(meeting.invitations, reader) },
      ...(hasStarted(meeting, now)
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [...answerButtons(meeting, 'announcement', reader), calendarButton(reader)],
            },
          ]),
    ],
  };
}

/** What remains of a cancelled RCP, in the channel and in private messages. */
export function cancelledView(meeting: MeetingWithInvitations, reader: Reader): View {
  const { t } = reader;
  const fallback = t.meeting.cancelledFallback(meeting.title, whenOf(meeting, reader));
  return {
    fallback,
    blocks: [
      { kind: 'heading', text: t.meeting.cancelledTitle(meeting.title) },
      { kind: 'text', text: fallback },
      ...(meeting.cancelReason === ''
        ? []
        : [{ kind: 'facts' as const, facts: [{ label: t.meeting.cancelReason, value: meeting.cancelReason }] }]),
    ],
  };
}
