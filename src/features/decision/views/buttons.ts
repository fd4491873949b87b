import type { ActionButton, Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { opinionActions } from '../../opinion/actions.ts';
import { taskActions } from '../../task/actions.ts';
import { voteActions } from '../../vote/actions.ts';
import { decisionActions } from '../actions.ts';
import type { Decision } from '../model.ts';
import type { Step } from '../steps.ts';

/** Where a button stands, so that its click knows what to show in its place: the card, or the question about a review. */
export type Standing = 'card' | 'review';

const styles: Readonly<Partial<Record<Step, 'primary' | 'danger'>>> = {
  adopt: 'primary',
  keep: 'primary',
  reject: 'danger',
  obsolete: 'danger',
};

/** One thing that may be done with a decision; what cannot be undone is asked twice. */
export function stepButton(
  step: Step,
  { id, revision }: Pick<Decision, 'id' | 'revision'>,
  at: Standing,
  { t }: Reader,
): ActionButton {
  const words = t.decision;
  const style = styles[step];
  const button = { kind: 'action', label: words.steps[step], ...(style && { style }) } as const;
  switch (step) {
    case 'supersede':
      return { ...button, action: decisionActions.supersede, payload: { decision: id } };
    case 'keep':
    case 'later':
      return { ...button, action: decisionActions[step], payload: { decision: id, revision } };
    case 'adopt':
    case 'adopt-with-reservation':
    case 'apply':
      return { ...button, action: decisionActions.settle, payload: { decision: id, revision, step, at } };
    case 'reject':
    case 'obsolete':
      return {
        ...button,
        action: decisionActions.settle,
        payload: { decision: id, revision, step, at },
        confirm: { ...words.confirms[step], yes: words.steps[step], no: t.buttons.cancel },
      };
    default:
      return step satisfies never;
  }
}

/** « Demander des avis », « Mettre au vote ». */
export function askButtons({ id }: Pick<Decision, 'id'>, { t }: Reader): readonly Button[] {
  const payload = { decision: id };
  return [
    { kind: 'action', action: opinionActions.ask, label: t.decision.askOpinions, payload },
    { kind: 'action', action: voteActions.open, label: t.decision.openVote, payload },
  ];
}

export function addTaskButton({ id }: Pick<Decision, 'id'>, { t }: Reader): Button {
  return {
    kind: 'action',
    action: taskActions.create,
    label: t.session.buttons.addTask,
    payload: { decision: id },
  };
}

/** Leads to a decision, as a message of its own. */
export function showButton({ id }: Pick<Decision, 'id'>, label: string): Button {
  return { kind: 'action', action: decisionActions.show, label, payload: { decision: id } };
}

/** Leads from one card to another, in its place. */
export function walkButton({ id }: Pick<Decision, 'id'>, label: string): Button {
  return { kind: 'action', action: decisionActions.show, label, payload: { decision: id, at: 'card' } };
}

export function registerButton({ t }: Reader): Button {
  return { kind: 'action', action: decisionActions.list, label: t.decision.register.open, payload: { page: 0 } };
}

export function recordButton({ t }: Reader): Button {
  return { kind: 'action', action: decisionActions.record, label: t.decision.form.open, payload: {} };
}
