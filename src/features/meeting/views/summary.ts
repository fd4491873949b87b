import type { Block } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../model.ts';
import { meetingFacts, whenOf } from './facts.ts';

/** What every view of one RCP starts with: its title, its facts, and where it was before it moved. */
export function summaryBlocks(meeting: MeetingWithInvitations, reader: Reader): readonly Block[] {
  const { t } = reader;
  const blocks: Block[] = [
    { kind: 'heading', text: t.meeting.announcementTitle(meeting.title) },
    { kind: 'facts', facts: meetingFacts(meeting, reader) },
  ];
  if (meeting.movedFrom === null) return blocks;
  return [...blocks, { kind: 'note', text: t.meeting.movedNote(whenOf({ startsAt: meeting.movedFrom }, reader)) }];
}
