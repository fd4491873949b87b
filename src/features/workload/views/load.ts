import { formatList } from '../../../i18n/format.ts';
import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { taskActions } from '../../task/actions.ts';
import { encode, shortened, type Whose } from '../../task-list/state.ts';
import { countedText } from '../../task-list/views/said.ts';
import { workloadActions } from '../actions.ts';
import { type Heap, type Load, leastCarried, overloaded, partsOfTask, percentOf, type Workload } from '../model.ts';

/** As many people as a screen shows without endless scrolling. */
const pageSize = 10;

/** Who reads it: the structure's limit is said with it. */
export interface LoadReader extends Reader {
  readonly people: readonly Practitioner[];
  readonly percent: number;
}

/** Who carries how much, a page at a time, who carries most first; words before the bars, which only repeat them. */
export function loadView(workload: Workload, wanted: number, reader: LoadReader): View {
  const words = reader.t.workload;
  const { loads, tasks, late, unclaimed, ownerless } = workload;
  const pages = Math.max(1, Math.ceil(loads.length / pageSize));
  const page = Math.min(wanted, pages - 1);
  const summary = tasks === 0 ? words.nothing : `${countedText(tasks, late, reader)}.`;
  const shown = tasks === 0 ? [] : loads.slice(page * pageSize, (page + 1) * pageSize);
  const apart: readonly ListItem[] = [
    ...heapItem(words.unclaimed, unclaimed, { kind: 'pools' }, workload, reader),
    ...heapItem(words.ownerless, ownerless, { kind: 'nobody' }, workload, reader),
  ];
  return {
    fallback: `${words.title}. ${summary}`,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: summary },
      ...list(shown.map((load) => personItem(load, workload, reader))),
      ...list(apart),
      ...(pages > 1 && tasks > 0 ? [{ kind: 'note' as const, text: reader.t.taskList.pageOf(page + 1, pages) }] : []),
      { kind: 'note', text: words.note(reader.percent, leastCarried) },
      {
        kind: 'buttons',
        buttons: [
          ...(page > 0 ? [turn(page - 1, reader.t.buttons.previous)] : []),
          ...(page + 1 < pages ? [turn(page + 1, reader.t.buttons.next)] : []),
          listButton({ kind: 'team' }, words.team),
        ],
      },
    ],
  };
}

function list(items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function personItem(load: Load, workload: Workload, reader: LoadReader): ListItem {
  const { t, people, percent } = reader;
  const name = people.find(({ id }) => id === load.person)?.displayName ?? '';
  const who = { strong: t.workload.who(name) };
  if (load.tasks === 0) return { text: [who, ` ${t.workload.free}`] };
  const much = overloaded(workload, percent).includes(load);
  return {
    text: [who, ` ${carried(load, load.parts, workload, reader)}`],
    detail: much ? `${bar(load.parts, workload)} ${t.workload.overloaded}` : bar(load.parts, workload),
    buttons: [listButton({ kind: 'person', id: shortened(load.person) }, t.workload.theirs)],
  };
}

function heapItem(
  label: string,
  heap: Heap,
  whose: Whose,
  workload: Workload,
  reader: LoadReader,
): readonly ListItem[] {
  if (heap.tasks === 0) return [];
  const parts = heap.tasks * partsOfTask;
  return [
    {
      text: [{ strong: reader.t.workload.who(label) }, ` ${carried({ ...heap, shared: 0 }, parts, workload, reader)}`],
      detail: bar(parts, workload),
      buttons: [listButton(whose, reader.t.buttons.see)],
    },
  ];
}

/** « 5 tâches sur 12 (42 %), dont 2 en retard et 1 partagée » */
function carried(
  { tasks, late, shared }: Heap & { readonly shared: number },
  parts: number,
  workload: Workload,
  { t, locale }: LoadReader,
): string {
  const words = t.workload;
  const all = words.share(tasks, workload.tasks, percentOf(parts, workload));
  const among = [...(late > 0 ? [words.late(late)] : []), ...(shared > 0 ? [words.shared(shared)] : [])];
  return among.length === 0 ? all : words.among(all, formatList(among, locale));
}

/** A square for each five percent, at least one: from top to bottom they make a bar chart. */
function bar(parts: number, workload: Workload): string {
  return '█'.repeat(Math.max(1, Math.round(percentOf(parts, workload) / 5)));
}

function turn(page: number, label: string): Button {
  return { kind: 'action', action: workloadActions.turn, label, payload: { page } };
}

/** Leads to a list of tasks. */
export function listButton(whose: Whose, label: string): Button {
  return { kind: 'action', action: taskActions.list, label, payload: { code: encode({ whose, page: 0 }) } };
}
