import { formatDuration } from '../../../i18n/format.ts';
import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { reportActions, type reportKinds } from '../actions.ts';
import { reportFacts } from '../facts.ts';
import { type Hours, isEmpty, type Presence, type Report } from '../model.ts';
import { codeOf, type Period } from '../period.ts';
import { periodName, professionName, spanSaid } from '../said.ts';

/** As many professions, and as many people, as somebody reads in a chat; the files hold all. */
const most = 8;

/** Where the reader may go from here. */
export interface Neighbours {
  readonly previous: Period | undefined;
  readonly next: Period | undefined;
}

/** A report as a message: all of it in words. */
export function reportView(report: Report, neighbours: Neighbours, reader: Reader): View {
  const { report: words } = reader.t;
  const name = periodName(report.period, reader);
  const span = spanSaid(report, reader);
  if (isEmpty(report)) {
    const text = words.empty(name, span);
    return {
      fallback: text,
      blocks: [
        { kind: 'heading', text: words.title },
        { kind: 'text', text },
        { kind: 'buttons', buttons: periodButtons(neighbours, reader) },
      ],
    };
  }
  const facts = reportFacts(report, reader);
  return {
    fallback: `${[words.title, name, ...facts.map(({ label, value }) => words.fact(label, value))].join('. ')}.`,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: [{ strong: name }, `\n${span}`] },
      { kind: 'facts', facts },
      ...part(words.professionsTitle, report.presences, (one) => presenceItem(one, reader), reader),
      ...part(words.hoursTitle, report.hours, (one) => hoursItem(one, reader), reader),
      { kind: 'buttons', buttons: [...fileButtons(report.period, reader), ...periodButtons(neighbours, reader)] },
    ],
  };
}

function part<R>(
  title: string,
  rows: readonly R[],
  itemOf: (row: R) => ListItem,
  { t }: Pick<Reader, 't'>,
): readonly Block[] {
  if (rows.length === 0) return [];
  const hidden = rows.length - most;
  return [
    { kind: 'text', text: [{ strong: title }] },
    { kind: 'list', items: rows.slice(0, most).map(itemOf) },
    ...(hidden > 0 ? [{ kind: 'note' as const, text: t.report.rest(hidden) }] : []),
  ];
}

function presenceItem({ profession, people, times }: Presence, reader: Reader): ListItem {
  const { report: words } = reader.t;
  return { text: words.fact(professionName(profession, reader), words.presence(people, times)) };
}

function hoursItem({ name, minutes, times }: Hours, { t }: Reader): ListItem {
  return { text: t.report.fact(name, t.report.hours(formatDuration(minutes), times)) };
}

function fileButtons(period: Period, { t }: Reader): readonly Button[] {
  return (['pdf', 'csv'] as const satisfies readonly (keyof typeof reportKinds)[]).map((format) => ({
    kind: 'action',
    action: reportActions.file,
    label: t.report.buttons[format],
    payload: { period: codeOf(period), format },
    ...(format === 'pdf' && { style: 'primary' as const }),
  }));
}

function periodButtons({ previous, next }: Neighbours, { t }: Reader): readonly Button[] {
  const words = t.report.buttons;
  const turn = (period: Period | undefined, label: string): readonly Button[] =>
    period === undefined
      ? []
      : [{ kind: 'action', action: reportActions.show, label, payload: { period: codeOf(period) } }];
  return [
    ...turn(previous, words.previous),
    ...turn(next, words.next),
    { kind: 'action', action: reportActions.other, label: words.other, payload: {} },
    { kind: 'action', action: reportActions.contract, label: words.contract, payload: {} },
  ];
}
