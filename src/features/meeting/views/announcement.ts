import type { Block, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { hasStarted } from '../model.ts';
import { isOff, isUpcoming, wasHeld } from '../status.ts';
import { agendaButton, answerButtons, calendarButton, proposeButton } from './buttons.ts';
import { rollFacts, whenOf } from './facts.ts';
import { offView } from './off.ts';
import { summaryBlocks } from './summary.ts';

/** The one message of an RCP in the channel, edited in place as answers come. */
export function announcementView(meeting: MeetingWithInvitations, now: Date, reader: Reader): View {
  if (isOff(meeting)) return offView(meeting, reader);
  const { t } = reader;
  return {
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, reader)),
    blocks: [
      ...summaryBlocks(meeting, reader),
      { kind: 'divider' },
      { kind: 'facts', facts: rollFacts(meeting.invitations, reader) },
      ...endOf(meeting, now, reader),
    ],
  };
}

/** What can still be done below the announcement. */
function endOf(meeting: MeetingWithInvitations, now: Date, reader: Reader): readonly Block[] {
  if (wasHeld(meeting)) return [{ kind: 'note', text: reader.t.meeting.tookPlace }];
  if (!isUpcoming(meeting) || hasStarted(meeting, now)) return [];
  return [
    { kind: 'buttons', buttons: answerButtons(meeting, 'announcement', reader) },
    {
      kind: 'buttons',
      buttons: [agendaButton(meeting, reader), proposeButton(meeting, reader), calendarButton(reader)],
    },
  ];
}
