import { formatDuration } from '../../../i18n/format.ts';
import type { Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../../meeting/model.ts';
import { listButton, showButton } from '../../meeting/views/buttons.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { seriesActions } from '../actions.ts';

/** As many as the list of RCPs shows. */
export const pageSize = 5;

/** The RCPs that nobody was told of yet, a page at a time; `meetings` holds one more than the page when there are more. */
export function unannouncedView(meetings: readonly MeetingWithInvitations[], page: number, reader: Reader): View {
  const { t } = reader;
  const shown = meetings.slice(0, pageSize);
  const turn = (to: number, label: string): Button => ({
    kind: 'action',
    action: seriesActions.list,
    label,
    payload: { page: to },
  });
  return {
    fallback: shown.length === 0 ? t.series.list.empty : t.series.list.fallback(shown.length),
    blocks: [
      { kind: 'heading', text: t.series.list.title },
      shown.length === 0
        ? { kind: 'text', text: t.series.list.empty }
        : {
            kind: 'list',
            items: shown.map((meeting) => ({
              text: [{ strong: meeting.title }, '\n', whenOf(meeting, reader)],
              detail: formatDuration(meeting.durationMinutes),
              buttons: [showButton(meeting, reader)],
            })),
          },
      {
        kind: 'buttons',
        buttons: [
          ...(page > 0 ? [turn(page - 1, t.buttons.previous)] : []),
          ...(meetings.length > pageSize ? [turn(page + 1, t.buttons.next)] : []),
          listButton(0, t.buttons.all),
        ],
      },
    ],
  };
}
