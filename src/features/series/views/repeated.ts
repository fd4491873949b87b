import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { MeetingWithInvitations } from '../../meeting/model.ts';
import { meetingFacts } from '../../meeting/views/facts.ts';
import type { Series } from '../series.ts';
import { datesFact, ruleWords, skippedFacts } from './facts.ts';

/** The answer to whoever made an RCP repeat: every date, the skipped ones, and when people will hear of them. */
export function repeatedView(meeting: MeetingWithInvitations, series: Series, reader: Reader, note: string): View {
  const { t } = reader;
  const { dates, skipped } = series;
  const rule = ruleWords(series.rule, t);
  return {
    fallback: t.series.plannedFallback(meeting.title, rule, dates.length),
    blocks: [
      { kind: 'heading', text: t.series.planned },
      { kind: 'text', text: [{ strong: meeting.title }] },
      {
        kind: 'facts',
        facts: [
          ...meetingFacts(meeting, reader),
          { label: t.series.rule, value: rule },
          datesFact(t.series.dates(dates.length), dates, reader),
          ...skippedFacts(t.series.skipped, skipped, reader),
        ],
      },
      { kind: 'note', text: note },
    ],
  };
}
