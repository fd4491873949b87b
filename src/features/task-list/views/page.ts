import type { Block, Button, ListItem, View } from '../../../ui/view.ts';
import type { Context, Reader } from '../../context.ts';
import { taskActions } from '../../task/actions.ts';
import { isOwner, type Task } from '../../task/model.ts';
import { taskItem } from '../../task/views/row.ts';
import { mayReadLoad } from '../../workload/model.ts';
import { taskListActions } from '../actions.ts';
import { isFiltered, type TaskPage } from '../model.ts';
import { encode, type ListState } from '../state.ts';
import { filterText, sizeOf, titleOf } from './said.ts';

/** Who reads a list. */
export type PageReader = Reader & Pick<Context, 'actor'>;

/** One page of tasks, each with what can be done at one tap; `note` says what a click did or found instead. */
export function pageView(page: TaskPage, reader: PageReader, note = ''): View {
  const { t } = reader;
  const { state, pages } = page;
  const title = titleOf(page, reader);
  const size = sizeOf(page, reader);
  const filters = filterText(page, reader);
  const text = (words: string): readonly Block[] => (words === '' ? [] : [{ kind: 'text', text: words }]);
  return {
    fallback: [note, t.taskList.fallback(title, size)].filter((part) => part !== '').join(' '),
    blocks: [
      { kind: 'heading', text: title },
      ...text(note),
      { kind: 'text', text: [{ strong: size }] },
      ...text(filters === '' ? '' : t.taskList.filteredBy(filters)),
      ...(page.tasks.length > 0 ? [{ kind: 'list' as const, items: itemsOf(page, reader) }] : []),
      ...(pages > 1 ? [{ kind: 'note' as const, text: t.taskList.pageOf(state.page + 1, pages) }] : []),
      { kind: 'buttons', buttons: [...turns(page, reader), ...others(page, reader)] },
    ],
  };
}

function itemsOf(page: TaskPage, reader: PageReader): readonly ListItem[] {
  return page.tasks.map((task) => taskItem(task, around(task, page, reader), reader));
}

function around(task: Task, { people, today, standsInFor, state }: TaskPage, { actor }: PageReader) {
  const standsIn = !isOwner(task, actor.id) && task.owners.some(({ id }) => standsInFor.includes(id));
  return { actor, people, today, standsIn, at: `list ${encode(state)}` };
}

/** The pages before and after this one, and the whole of it. */
function turns({ state, pages }: TaskPage, { t }: Reader): readonly Button[] {
  const { page, whose } = state;
  return [
    ...(page > 0 ? [turn({ ...state, page: page - 1 }, t.buttons.previous)] : []),
    ...(page + 1 < pages ? [turn({ ...state, page: page + 1 }, t.buttons.next)] : []),
    whose.kind === 'team'
      ? turn({ ...state, whose: { kind: 'mine' }, page: 0 }, t.taskList.buttons.mine)
      : turn({ ...state, whose: { kind: 'team' }, page: 0 }, t.taskList.buttons.team),
    ...(isFiltered(state) ? [turn({ whose, page: 0 }, t.taskList.buttons.unfiltered)] : []),
  ];
}

function turn(to: ListState, label: string): Button {
  return { kind: 'action', action: taskListActions.turn, label, payload: { code: encode(to) } };
}

function others({ state }: TaskPage, { t, actor }: PageReader): readonly Button[] {
  const words = t.taskList.buttons;
  return [
    { kind: 'action', action: taskActions.filter, label: words.filter, payload: { code: encode(state) } },
    { kind: 'action', action: taskActions.create, label: words.create, payload: {}, style: 'primary' },
    ...(mayReadLoad(actor)
      ? [{ kind: 'action' as const, action: taskActions.load, label: words.load, payload: {} }]
      : []),
  ];
}
