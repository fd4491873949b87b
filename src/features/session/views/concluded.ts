import type { View } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import type { Decision } from '../../decision/model.ts';
import type { Task } from '../../task/model.ts';
import type { Session } from '../model.ts';
import { chairButtons, openButton, taskButton } from './buttons.ts';
import { decisionFacts, taskFacts } from './records.ts';

/** The answer to whoever concluded a case. */
export function concludedView(review: CaseReview, decision: Decision, session: Session, reader: Reader): View {
  const words = reader.t.session.conclude;
  return {
    fallback: words.doneFallback(review.code),
    blocks: [
      { kind: 'heading', text: words.done(review.code) },
      { kind: 'facts', facts: decisionFacts(review, decision, session.people, reader) },
      ...(session.meeting.status === 'in-session'
        ? [{ kind: 'buttons' as const, buttons: chairButtons(session, 'personal', reader) }]
        : []),
    ],
  };
}

/** The answer to whoever added tasks. */
export function tasksAddedView(tasks: readonly Task[], session: Session, reader: Reader): View {
  const said = reader.t.session.task.done(tasks.length);
  return {
    fallback: said,
    blocks: [
      { kind: 'heading', text: said },
      { kind: 'facts', facts: taskFacts(tasks, session.people, reader) },
      { kind: 'buttons', buttons: [taskButton(session, reader), openButton(session.meeting, reader)] },
    ],
  };
}
