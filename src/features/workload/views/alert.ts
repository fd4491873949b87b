import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { taskActions } from '../../task/actions.ts';
import { shortened } from '../../task-list/state.ts';
import type { Load, Workload } from '../model.ts';
import { listButton } from './load.ts';

/** To a coordinator: somebody, perhaps the reader, carries more of the open tasks than the structure wants. */
export function alertView(
  load: Load,
  workload: Workload,
  person: Pick<Practitioner, 'displayName'>,
  reader: Reader & { readonly recipient: Pick<Practitioner, 'id'>; readonly percent: number },
): View {
  const { t, recipient, percent } = reader;
  const words = t.workload.alert;
  const text =
    recipient.id === load.person
      ? words.yours(load.tasks, workload.tasks, percent)
      : words.text(person.displayName, load.tasks, workload.tasks, percent);
  return {
    fallback: text,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text },
      { kind: 'note', text: words.hint },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'action', action: taskActions.load, label: words.load, payload: {}, style: 'primary' },
          listButton({ kind: 'person', id: shortened(load.person) }, t.workload.theirs),
        ],
      },
    ],
  };
}
