import { formatDateTime, formatDuration } from '../../../i18n/format.ts';
import type { View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { actions } from '../actions.ts';

/** What was understood of a line, shown back before anything is planned; in the team's zone, as it was typed. */
export function understoodView(
  line: {
    readonly meeting: string;
    readonly title: string;
    readonly date: string;
    readonly time: string;
    readonly duration: number;
  },
  startsAt: Date,
  { t, careTeam, locale }: Context,
): View {
  const when = formatDateTime(startsAt, careTeam.zone, locale);
  const payload = {
    meeting: line.meeting,
    title: line.title,
    date: line.date,
    time: line.time,
    duration: line.duration,
  };
  return {
    fallback: t.meeting.understood.fallback(line.title, when),
    blocks: [
      { kind: 'heading', text: t.meeting.understood.title },
      { kind: 'text', text: [{ strong: line.title }, '\n', { strong: when }, `, ${formatDuration(line.duration)}`] },
      { kind: 'note', text: t.meeting.understood.defaults },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'action', action: actions.confirmLine, label: t.buttons.confirm, payload, style: 'primary' },
          { kind: 'action', action: actions.editLine, label: t.buttons.edit, payload },
          { kind: 'action', action: actions.discardLine, label: t.buttons.cancel, payload: {} },
        ],
      },
    ],
  };
}
