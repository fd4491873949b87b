import type { ActionButton } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { decisionActions } from '../../decision/actions.ts';
import type { Decision } from '../../decision/model.ts';
import { type Standing, voteActions } from '../actions.ts';
import { asksInForm, choicesOf, turnoutOf, type Vote } from '../model.ts';

/** « Pour », « Contre », « Abstention »; « D’accord », « Objection », « Abstention »; in a secret one « Voter » alone. */
export function ballotButtons(
  vote: Pick<Vote, 'id' | 'method' | 'secret'>,
  at: Standing,
  { t }: Reader,
): readonly ActionButton[] {
  const { id } = vote;
  const form = (label: string): ActionButton => ({
    kind: 'action',
    action: voteActions.ballot,
    label,
    payload: { vote: id, at },
  });
  if (asksInForm(vote)) return [form(t.vote.buttons.vote)];
  return choicesOf[vote.method].map((choice) => {
    const label = t.vote.choices[choice];
    // Why is asked first.
    if (choice === 'objection') return form(label);
    return { kind: 'action', action: voteActions.cast, label, payload: { vote: id, choice, at } };
  });
}

/** Leads to the card of the decision, with the opinions that were given. */
export function seeButton({ id }: Pick<Decision, 'id'>, { t }: Reader): ActionButton {
  return { kind: 'action', action: decisionActions.show, label: t.vote.buttons.see, payload: { decision: id } };
}

/** « Clore le vote », « Retirer le vote », each asked twice. */
export function endButtons(vote: Vote, at: Standing, { t }: Reader): readonly ActionButton[] {
  const { buttons, close, withdraw } = t.vote;
  const payload = { vote: vote.id, at };
  const closing = {
    title: close.title,
    text: turnoutOf(vote).quorate ? close.text : close.textBelow,
    yes: close.yes,
    no: close.no,
  };
  const { title, text, yes, no } = withdraw;
  return [
    { kind: 'action', action: voteActions.close, label: buttons.close, payload, confirm: closing },
    {
      kind: 'action',
      action: voteActions.withdraw,
      label: buttons.withdraw,
      payload,
      style: 'danger',
      confirm: { title, text, yes, no },
    },
  ];
}
