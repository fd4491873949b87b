import { formatDuration, formatList } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import type { BarPicture } from './charts.ts';
import type { Report } from './model.ts';
import { barNames, capitalised, professionName, sliceName, tasksSaid } from './said.ts';

/** A chart with the sentence that says the same. */
export interface Chart {
  readonly title: string;
  readonly said: string;
  readonly picture: BarPicture;
}

/** Of the page between its margins. */
const width = 495;
const lineHeight = 20;
/** More bars than this are summed up in one. */
const mostProfessions = 10;

type Speaker = Pick<Reader, 't' | 'locale'>;

/** What of a report is drawn: only what there was any of. */
export function chartsOf(report: Report, speaker: Speaker): readonly Chart[] {
  return [...meetingsChart(report, speaker), ...tasksChart(report, speaker), ...presencesChart(report, speaker)];
}

function meetingsChart(report: Report, speaker: Speaker): readonly Chart[] {
  const { total, slices, period } = report;
  if (total.meetings + total.flashes === 0) return [];
  const { file } = speaker.t.report;
  return [
    {
      title: file.meetingsChart(file.per[period.kind]),
      said: [file.meetingsSaid(total.meetings, total.flashes), ...busiest(report, speaker)].join(' '),
      picture: standing(report, speaker, [
        { name: file.bars.meetings, values: slices.map(({ meetings }) => meetings) },
        { name: file.bars.flashes, values: slices.map(({ flashes }) => flashes) },
      ]),
    },
  ];
}

/** When most RCPs were held; nothing where it was nearly always. */
function busiest({ slices }: Report, speaker: Speaker): readonly string[] {
  const most = Math.max(...slices.map(({ meetings }) => meetings));
  const then = slices.filter(({ meetings }) => meetings === most);
  if (most === 0 || then.length > 3) return [];
  const names = then.map((slice) => sliceName(slice, speaker));
  return [speaker.t.report.file.most(formatList(names, speaker.locale), most)];
}

function tasksChart(report: Report, speaker: Speaker): readonly Chart[] {
  const { total, slices, period } = report;
  if (total.done === 0) return [];
  const { file } = speaker.t.report;
  return [
    {
      title: file.tasksChart(file.per[period.kind]),
      said: file.tasksSaid(total.done, formatList(tasksSaid(report, speaker), speaker.locale)),
      picture: standing(report, speaker, [
        { name: file.bars.done, values: slices.map(({ done }) => done) },
        { name: file.bars.onTime, values: slices.map(({ onTime }) => onTime) },
      ]),
    },
  ];
}

function presencesChart({ presences }: Report, speaker: Speaker): readonly Chart[] {
  if (presences.length === 0) return [];
  const { file } = speaker.t.report;
  const all = presences.map(({ profession, times }) => ({ name: professionName(profession, speaker), times }));
  const rest = all.slice(mostProfessions).reduce((sum, { times }) => sum + times, 0);
  const shown = [...all.slice(0, mostProfessions), ...(rest === 0 ? [] : [{ name: file.others, times: rest }])];
  const times = all.reduce((sum, one) => sum + one.times, 0);
  const among = formatList(
    shown.map((one) => `${one.name} ${one.times}`),
    speaker.locale,
  );
  return [
    {
      title: file.presencesChart,
      said: file.presencesSaid(times, among),
      picture: {
        names: shown.map(({ name }) => capitalised(name)),
        bars: [{ name: file.times, values: shown.map((one) => one.times) }],
        lying: true,
        width,
        height: 20 + lineHeight * shown.length,
      },
    },
  ];
}

function standing({ slices, period }: Report, speaker: Speaker, bars: BarPicture['bars']): BarPicture {
  const names = barNames(slices, period, speaker);
  return { names, bars, lying: false, width, height: 170 };
}

/** The slices of a period with their numbers, under the columns of the catalogue. */
export function sliceRows({ slices }: Report, speaker: Speaker): readonly (readonly string[])[] {
  return slices.map((slice) => [
    sliceName(slice, speaker),
    ...[slice.meetings, slice.flashes, slice.examined, slice.decisions, slice.done, slice.onTime].map(String),
    formatDuration(slice.minutes),
  ]);
}
