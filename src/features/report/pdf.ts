import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatDuration, formatShortDate } from '../../i18n/format.ts';
import type { Reader } from '../context.ts';
import { factTable, framed, numberTable, section } from '../document/pdf.ts';
import { barSvg } from './charts.ts';
import { reportFacts } from './facts.ts';
import { isEmpty, type Report } from './model.ts';
import { periodName, professionName, spanSaid } from './said.ts';
import { type Chart, chartsOf, sliceRows } from './sheet.ts';

/** A report as pages: figures in words, charts that repeat them, and every table. `today` is "yyyy-MM-dd". */
export function reportDocument(
  report: Report,
  about: { readonly structure: string; readonly now: Date; readonly today: string },
  reader: Pick<Reader, 't' | 'locale'>,
): TDocumentDefinitions {
  const { report: words } = reader.t;
  const { file } = words;
  const title = periodName(report.period, reader);
  const frame = { heading: words.title, title, page: file.page, locale: reader.locale, ...about };
  const facts = reportFacts(report, reader).map(({ label, value }) => ({ label, lines: [value] }));
  return framed(frame, [
    { text: words.title, style: 'label' },
    { text: title, style: 'title', margin: [0, 0, 0, 4] },
    {
      text: `${spanSaid(report, reader)} ${file.made(formatShortDate(about.today, reader.locale))}`,
      italics: true,
      margin: [0, 0, 0, 12],
    },
    ...(isEmpty(report) ? [{ text: words.empty(title, '') }] : [factTable(facts)]),
    { text: file.source, style: 'small', margin: [0, 6, 0, 0] },
    ...chartsOf(report, reader).map(chartBlock),
    ...tables(report, reader),
  ]);
}

/** A chart stays with its title and its sentence. */
function chartBlock({ title, said, picture }: Chart): Content {
  return {
    unbreakable: true,
    stack: [section(title), { text: said, margin: [0, 0, 0, 6] }, { svg: barSvg(picture), width: picture.width }],
  };
}

function tables(report: Report, reader: Pick<Reader, 't' | 'locale'>): Content[] {
  if (isEmpty(report)) return [];
  const { report: words } = reader.t;
  const { file } = words;
  const { columns } = file;
  const { kind } = report.period;
  return [
    numberTable(file.tableTitle[kind], [file.slice[kind], ...Object.values(columns)], sliceRows(report, reader)),
    { text: file.tableNote, style: 'note' },
    ...titledTable(
      words.professionsTitle,
      [file.profession, file.people, file.times],
      report.presences.map(({ profession, people, times }) => [
        professionName(profession, reader),
        `${people}`,
        `${times}`,
      ]),
    ),
    ...titledTable(
      words.hoursTitle,
      [file.person, columns.meetings, file.duration],
      report.hours.map(({ name, profession, guest, times, minutes }) => {
        const said = professionName(profession, reader);
        return [words.named(name, guest ? words.guest(said) : said), `${times}`, formatDuration(minutes)];
      }),
    ),
  ];
}

function titledTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Content[] {
  return rows.length === 0 ? [] : [numberTable(title, columns, rows)];
}
