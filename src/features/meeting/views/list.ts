import { formatDuration } from '../../../i18n/format.ts';
import type { Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { type MeetingWithInvitations, roll } from '../model.ts';
import { calendarButton, listButton, planButton, pollButton, showButton } from './buttons.ts';
import { whenOf } from './facts.ts';

/** As many RCPs as a phone shows without endless scrolling. */
export const pageSize = 5;

/** The next RCPs, a page at a time; `meetings` holds one more than the page when there are more. */
export function listView(meetings: readonly MeetingWithInvitations[], page: number, reader: Reader): View {
  const { t } = reader;
  const shown = meetings.slice(0, pageSize);
  const turns: Button[] = [
    ...(page > 0 ? [listButton(page - 1, t.buttons.previous)] : []),
    ...(meetings.length > pageSize ? [listButton(page + 1, t.buttons.next)] : []),
  ];
  return {
    fallback: shown.length === 0 ? t.meeting.listEmpty : t.meeting.listFallback(shown.length),
    blocks: [
      { kind: 'heading', text: t.meeting.listTitle },
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: `${t.meeting.listEmpty} ${t.meeting.listEmptyHint}` }]
        : [{ kind: 'list' as const, items: shown.map((meeting) => listItem(meeting, reader)) }]),
      { kind: 'buttons', buttons: [...turns, planButton(reader), calendarButton(reader)] },
    ],
  };
}

function listItem(meeting: MeetingWithInvitations, reader: Reader) {
  const { t } = reader;
  switch (meeting.status) {
    case 'polling':
      return {
        text: [{ strong: meeting.title }],
        detail: t.meeting.pollUnderWay,
        buttons: [pollButton(meeting, reader)],
      };
    case 'postponed':
      return {
        text: [{ strong: meeting.title }],
        detail: t.meeting.dateToCome,
        buttons: [showButton(meeting, reader)],
      };
    default:
      return {
        text: [
          { strong: meeting.title },
          '\n',
          `${whenOf(meeting, reader)}, ${formatDuration(meeting.durationMinutes)}`,
        ],
        detail: counts(meeting, reader),
        buttons: [showButton(meeting, reader)],
      };
  }
}

function counts(meeting: MeetingWithInvitations, { t }: Reader): string {
  const { present, remote, cases, excused, substituted, none } = roll(meeting.invitations);
  const here = present.length + cases.length;
  const away = excused.length + substituted.length;
  return [
    here > 0 ? t.meeting.presentCount(here) : '',
    remote.length > 0 ? t.meeting.remoteCount(remote.length) : '',
    away > 0 ? t.meeting.excusedCount(away) : '',
    t.meeting.waitingCount(none.length),
  ]
    .filter(Boolean)
    .join(', ');
}
