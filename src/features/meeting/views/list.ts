import { formatDuration } from '../../../i18n/format.ts';
import type { Button, View } from '../../../ui/view.ts';
import type { Context, Reader } from '../../context.ts';
import { canManage, hasStarted, type MeetingWithInvitations, roll } from '../model.ts';
import { cancelledView } from './announcement.ts';
import { answerButtons, calendarButton, listButton, manageButtons, planButton, showButton } from './buttons.ts';
import { rollFacts, whenOf } from './facts.ts';
import { summaryBlocks } from './summary.ts';

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
  const { present, remote, excused, none } = roll(meeting.invitations);
  return {
    text: [{ strong: meeting.title }, '\n', `${whenOf(meeting, reader)}, ${formatDuration(meeting.durationMinutes)}`],
    detail: [
      present.length > 0 ? t.meeting.presentCount(present.length) : '',
      remote.length > 0 ? t.meeting.remoteCount(remote.length) : '',
      excused.length > 0 ? t.meeting.excusedCount(excused.length) : '',
      t.meeting.waitingCount(none.length),
    ]
      .filter(Boolean)
      .join(', '),
    buttons: [showButton(meeting, reader)],
  };
}

/** Everything about one RCP, with what the reader may do. */
export function detailView(meeting: MeetingWithInvitations, context: Context): View {
  const back = listButton(0, context.t.buttons.all);
  if (meeting.status === 'cancelled') {
    const view = cancelledView(meeting, context);
    return { ...view, blocks: [...view.blocks, { kind: 'buttons', buttons: [back] }] };
  }
  const { t, actor, now } = context;
  const mine = meeting.invitations.find(({ practitioner }) => practitioner.id === actor.id)?.answer;
  return {
    fallback: t.meeting.announcementFallback(meeting.title, whenOf(meeting, context)),
    blocks: [
      ...summaryBlocks(meeting, context),
      { kind: 'facts', facts: rollFacts(meeting.invitations, context) },
      ...(mine === undefined ? [] : [{ kind: 'text' as const, text: t.myAnswers[mine] }]),
      ...(hasStarted(meeting, now)
        ? []
        : [{ kind: 'buttons' as const, buttons: answerButtons(meeting, 'detail', context) }]),
      {
        kind: 'buttons',
        buttons: [
          ...(canManage(actor, meeting) && !hasStarted(meeting, now) ? manageButtons(meeting, context) : []),
          calendarButton(context),
          back,
        ],
      },
    ],
  };
}
