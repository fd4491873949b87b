import { csvText } from '../../core/csv.ts';
import { addDays } from '../../core/local-time.ts';
import type { Reader } from '../context.ts';
import type { Report, Tally } from './model.ts';
import { professionName } from './said.ts';

/** A report as a table of one number a line: what is counted, of which kind, how much. Dates are "yyyy-MM-dd". */
export function reportCsv(report: Report, reader: Pick<Reader, 't' | 'locale'>): string {
  const { period, lastDay, total, cases, presences, hours, byType, byStatus } = report;
  const { report: words, decision, meetingTypes } = reader.t;
  const { csv, labels } = words;
  const line = (section: string, detail: string, number: number | string) => [section, detail, String(number)];
  const professions = presences.map((one) => ({ ...one, name: professionName(one.profession, reader) }));
  return csvText([
    [csv.section, csv.detail, csv.number],
    line(csv.period, csv.first, period.from),
    line(csv.period, csv.last, lastDay),
    line(labels.meetings, csv.all, total.meetings),
    ...byType.map(({ of, count }) => line(labels.meetings, meetingTypes[of], count)),
    line(labels.flashes, csv.all, total.flashes),
    line(labels.examined, csv.all, cases.together.examined),
    line(labels.examined, csv.meeting, cases.meeting.examined),
    line(labels.examined, csv.flash, cases.flash.examined),
    line(labels.filed, csv.all, cases.together.filed),
    line(labels.filed, csv.meeting, cases.meeting.filed),
    line(labels.filed, csv.flash, cases.flash.filed),
    line(labels.filed, csv.toFile, cases.together['to-file']),
    line(labels.filed, csv.anonymous, cases.together.anonymous),
    line(labels.decisions, csv.all, total.decisions),
    ...byStatus.map(({ of, count }) => line(labels.decisions, decision.statuses[of], count)),
    line(labels.tasks, csv.all, total.done),
    line(labels.tasks, csv.onTime, total.onTime),
    line(labels.tasks, csv.late, total.late),
    line(labels.tasks, csv.undated, total.done - total.onTime - total.late),
    line(csv.people, csv.all, hours.length),
    ...professions.map(({ name, people }) => line(csv.people, name, people)),
    ...professions.map(({ name, times }) => line(csv.times, name, times)),
    line(csv.minutes, csv.all, total.minutes),
    ...hours.map(({ name, profession, minutes }) =>
      line(csv.minutes, words.named(name, professionName(profession, reader)), minutes),
    ),
    ...eachSlice(report, reader, line),
  ]);
}

function eachSlice(
  { slices, period }: Report,
  { t }: Pick<Reader, 't'>,
  line: (section: string, detail: string, number: number) => string[],
): readonly string[][] {
  const { csv, labels, file } = t.report;
  const counted = [
    [labels.meetings, 'meetings'],
    [labels.flashes, 'flashes'],
    [labels.examined, 'examined'],
    [labels.decisions, 'decisions'],
    [labels.tasks, 'done'],
    [csv.minutes, 'minutes'],
  ] as const satisfies readonly (readonly [string, keyof Tally])[];
  return counted.flatMap(([label, key]) =>
    slices.map((slice) =>
      line(csv.each(label, file.per[period.kind]), `${slice.from} / ${addDays(slice.to, -1)}`, slice[key]),
    ),
  );
}
