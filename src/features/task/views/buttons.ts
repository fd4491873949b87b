import type { ActionButton, Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { taskActions } from '../actions.ts';
import { stateNow } from '../handover.ts';
import type { Task } from '../model.ts';
import type { TaskRights } from '../rights.ts';
import type { TaskSheet } from '../sheet.ts';
import type { Standing } from '../standing.ts';

type Shown = Pick<Task, 'id' | 'revision' | 'status'>;

/** What fits beside one line of a list. */
const inRow = 4;

/** What the reader may do at one tap, and « Détails ». */
export function rowButtons(task: Shown, rights: TaskRights, at: Standing, reader: Reader): readonly Button[] {
  const details = button(task, at, 'show', reader.t.task.buttons.details);
  return [...oneTap(task, rights, at, reader).slice(0, inRow), details];
}

/** What the reader may do at one tap, what matters most first. */
export function oneTap(
  task: Shown,
  rights: TaskRights,
  at: Standing,
  { t }: Pick<Reader, 't'>,
): readonly ActionButton[] {
  const words = t.task.buttons;
  if (rights.reopen) return [button(task, at, 'undo', task.status === 'done' ? words.undo : words.reopen)];
  const done = button(task, at, 'done', words.done);
  return [
    ...(rights.claim ? [{ ...button(task, at, 'claim', words.claim), style: 'primary' as const }] : []),
    ...(rights.handle
      ? [
          rights.claim ? done : { ...done, style: 'primary' as const },
          button(task, at, 'postpone', words.postpone),
          task.status === 'blocked' ? button(task, at, 'resume', words.resume) : button(task, at, 'block', words.block),
          button(task, at, 'handOver', words.handOver),
        ]
      : []),
  ];
}

/** One button of one task: it carries which, as it was shown, and where. */
export function button(task: Shown, at: Standing, name: keyof typeof taskActions, label: string): ActionButton {
  return {
    kind: 'action',
    action: taskActions[name],
    label,
    payload: { task: task.id, revision: task.revision, at },
  };
}

/** « Accepter » and « Refuser », for whoever is asked to take the task over. */
export function handoverButtons(
  { task, handovers, people, reader }: TaskSheet,
  at: Standing,
  { t }: Pick<Reader, 't'>,
): readonly ActionButton[] {
  const asked = handovers.find((one) => one.toId === reader.id && stateNow(one, task, people) === 'asked');
  if (asked === undefined) return [];
  const payload = { task: task.id, handover: asked.id, at };
  const { accept, decline } = t.task.buttons;
  return [
    { kind: 'action', action: taskActions.accept, label: accept, payload, style: 'primary' },
    { kind: 'action', action: taskActions.decline, label: decline, payload },
  ];
}
