import type { Block, Button, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { taskActions } from '../actions.ts';
import type { TaskSheet } from '../sheet.ts';
import type { Standing } from '../standing.ts';
import { isOpenTask } from '../status.ts';
import { button, handoverButtons, oneTap } from './buttons.ts';
import { dueText } from './due.ts';
import { taskFacts } from './facts.ts';
import { ownersText } from './people.ts';
import { markedTitle, statusText } from './title.ts';

/** Where a task stands, and what is said above it. */
export interface CardFrame {
  readonly at: Standing;
  /** Above the title: why it is shown. */
  readonly heading?: string;
  /** What a click or a form did or found. */
  readonly note?: string;
  /** Whether there is a list or a reminder to come back to. */
  readonly back?: boolean;
}

/** One task as its reader may see it, with everything that they may do. For private messages only. */
export function cardView(sheet: TaskSheet, reader: Reader, frame: CardFrame): View {
  const { task, people, today } = sheet;
  const title = markedTitle(task, reader);
  const { heading, note } = frame;
  const said = [heading ?? '', note ?? ''].filter((text) => text !== '').map(ended);
  const state = isOpenTask(task) ? dueText(task, today, reader) : statusText(task, reader);
  return {
    fallback: `${said.join('')}${reader.t.task.fallback(title, ownersText(task, people, reader), state)}`,
    blocks: [
      { kind: 'heading', text: heading ?? title },
      ...(heading === undefined ? [] : [{ kind: 'text' as const, text: [{ strong: title }] }]),
      ...(note === undefined || note === '' ? [] : [{ kind: 'text' as const, text: note }]),
      { kind: 'facts', facts: taskFacts(sheet, reader) },
      ...buttonRows(sheet, reader, frame).map((buttons): Block => ({ kind: 'buttons', buttons })),
    ],
  };
}

/** As a sentence before another one. */
function ended(text: string): string {
  return /[.!?]$/.test(text) ? `${text} ` : `${text}. `;
}

/** What can be done at one tap, then what is rarer, then where to go from here. */
function buttonRows(sheet: TaskSheet, reader: Reader, { at, back = false }: CardFrame): readonly (readonly Button[])[] {
  const { task, rights } = sheet;
  const { t } = reader;
  const words = t.task.buttons;
  const readable = task.title !== '';
  const rows: readonly (readonly Button[])[] = [
    handoverButtons(sheet, at, reader),
    oneTap(task, rights, at, reader),
    [
      ...(rights.release ? [button(task, at, 'release', words.release)] : []),
      ...(rights.edit ? [button(task, at, 'edit', t.buttons.edit)] : []),
      ...(rights.drop ? [dropButton(sheet, at, reader)] : []),
    ],
    [
      ...(readable && task.sourceLink !== ''
        ? [{ kind: 'link' as const, label: words.source, url: task.sourceLink }]
        : []),
      ...(back ? [{ kind: 'action' as const, action: taskActions.back, label: words.back, payload: { at } }] : []),
    ],
  ];
  return rows.filter((buttons) => buttons.length > 0);
}

function dropButton({ task }: TaskSheet, at: Standing, { t }: Reader): Button {
  const { title, text, textRepeated, yes, no } = t.task.dropping;
  return {
    ...button(task, at, 'drop', t.task.buttons.drop),
    style: 'danger',
    confirm: { title, text: task.repetition === null ? text : textRepeated, yes, no },
  };
}
