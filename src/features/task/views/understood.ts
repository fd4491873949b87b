import { formatDate } from '../../../i18n/format.ts';
import type { ButtonPayload, Fact, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { taskActions } from '../actions.ts';
import type { Priority } from '../model.ts';
import type { Repetition } from '../repetition.ts';

/** What a line says of a task to be, in words. */
export interface Understood {
  readonly title: string;
  readonly who: string;
  /** "yyyy-MM-dd". */
  readonly due: string | undefined;
  readonly repetition: Repetition | undefined;
  readonly priority: Priority;
  /** "C-7QK4". */
  readonly code: string | undefined;
  /** What to read again before confirming. */
  readonly caution: string | undefined;
}

/** What was understood of a line, shown back before anything is added; `payload` is what its buttons carry. */
export function understoodView(read: Understood, payload: ButtonPayload, { t, locale }: Reader): View {
  const { title, who, due, repetition, priority, code, caution } = read;
  const { facts: words, understood } = t.task;
  const when = due === undefined ? t.task.noDue : formatDate(due, locale);
  const facts: Fact[] = [
    { label: words.who, value: who },
    { label: words.due, value: [{ strong: when }] },
  ];
  if (repetition !== undefined) facts.push({ label: words.repetition, value: t.task.repetitions[repetition] });
  if (priority === 'high') facts.push({ label: words.priority, value: t.task.priorities.high });
  if (code !== undefined) facts.push({ label: words.caseReview, value: code });
  return {
    fallback: understood.fallback(title, who, when),
    blocks: [
      { kind: 'heading', text: t.meeting.understood.title },
      { kind: 'text', text: [{ strong: title }] },
      { kind: 'facts', facts },
      ...(caution === undefined ? [] : [{ kind: 'note' as const, text: caution }]),
      {
        kind: 'buttons',
        buttons: [
          { kind: 'action', action: taskActions.confirmLine, label: t.buttons.confirm, payload, style: 'primary' },
          { kind: 'action', action: taskActions.editLine, label: t.buttons.edit, payload },
          { kind: 'action', action: taskActions.discardLine, label: t.buttons.cancel, payload: {} },
        ],
      },
    ],
  };
}
