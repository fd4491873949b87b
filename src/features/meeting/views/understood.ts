import { formatDateTime, formatDuration } from '../../../i18n/format.ts';
import type { Block, ButtonPayload, View } from '../../../ui/view.ts';
import type { Context } from '../../context.ts';
import { codeOf } from '../../series/model.ts';
import type { Series } from '../../series/series.ts';
import { datesFact, ruleWords, skippedFacts } from '../../series/views/facts.ts';
import { actions } from '../actions.ts';

/** What a line says of an RCP to be. */
interface UnderstoodLine {
  readonly meeting: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly duration: number;
  /** What to read again before confirming. */
  readonly caution: string | undefined;
}

/** What was understood of a line, shown back before anything is planned; in the team's zone, as it was typed. */
export function understoodView(
  line: UnderstoodLine,
  startsAt: Date,
  { t, careTeam, locale }: Context,
  series?: Series,
): View {
  const when = formatDateTime(startsAt, careTeam.zone, locale);
  const fallback =
    series === undefined
      ? t.meeting.understood.fallback(line.title, when)
      : t.series.understood(line.title, ruleWords(series.rule, t), when);
  const { meeting, title, date, time, duration } = line;
  const payload: ButtonPayload = {
    meeting,
    title,
    date,
    time,
    duration,
    ...(series !== undefined && { rule: codeOf(series.rule) }),
  };
  return {
    fallback,
    blocks: [
      { kind: 'heading', text: t.meeting.understood.title },
      { kind: 'text', text: [{ strong: line.title }, '\n', { strong: when }, `, ${formatDuration(line.duration)}`] },
      ...(series === undefined ? [] : seriesBlocks(series, { t, locale })),
      ...(line.caution === undefined ? [] : [{ kind: 'note' as const, text: line.caution }]),
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

function seriesBlocks(series: Series, reader: Pick<Context, 't' | 'locale'>): readonly Block[] {
  const { t } = reader;
  const { dates, skipped } = series;
  return [
    {
      kind: 'facts',
      facts: [
        { label: t.series.rule, value: ruleWords(series.rule, t) },
        datesFact(t.series.dates(dates.length), dates, reader),
        ...skippedFacts(t.series.skipped, skipped, reader),
      ],
    },
  ];
}
