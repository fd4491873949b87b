import { formatDuration } from '../../i18n/format.ts';
import type { Fact } from '../../ui/view.ts';
import type { Reader } from '../context.ts';
import type { Report } from './model.ts';
import { tasksSaid, totalSaid } from './said.ts';

/** A fact whose value is one line of text, for a message and for a page alike. */
export interface ReportFact extends Fact {
  readonly value: string;
}

/** What a structure did, in figures and words. */
export function reportFacts(report: Report, reader: Pick<Reader, 't' | 'locale'>): readonly ReportFact[] {
  const { total, cases, presences, hours } = report;
  const { report: words } = reader.t;
  const { labels } = words;
  const { together } = cases;
  const times = presences.reduce((sum, one) => sum + one.times, 0);
  const examined = [
    ...(cases.meeting.examined === 0 ? [] : [words.inMeetings(cases.meeting.examined)]),
    ...(cases.flash.examined === 0 ? [] : [words.inFlashes(cases.flash.examined)]),
  ];
  const types = report.byType.map(({ of, count }) => words.types[of](count));
  const statuses = report.byStatus.map(({ of, count }) => words.statuses[of](count));
  return [
    { label: labels.meetings, value: totalSaid(total.meetings, types, reader) },
    { label: labels.flashes, value: String(total.flashes) },
    {
      label: labels.participants,
      value: words.participants(hours.length, presences.filter(({ profession }) => profession !== null).length, times),
    },
    { label: labels.minutes, value: words.time(formatDuration(total.minutes)) },
    { label: labels.examined, value: totalSaid(together.examined, examined, reader) },
    { label: labels.filed, value: words.filed(together.filed, together['to-file'], together.anonymous) },
    { label: labels.decisions, value: totalSaid(total.decisions, statuses, reader) },
    { label: labels.tasks, value: totalSaid(total.done, tasksSaid(report, reader), reader) },
  ];
}
