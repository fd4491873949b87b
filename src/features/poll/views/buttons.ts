import type { Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { pollActions } from '../actions.ts';
import type { Choice, Tally } from '../model.ts';

/** Where a button stands, so that its click knows what to show in its place. */
export type Standing = 'channel' | 'personal' | 'detail';

type Polled = Pick<Meeting, 'id'>;

/** « Répondre », « Tout me va », « Aucun ne me va ». */
export function answerButtons({ id: meeting }: Polled, standing: Standing, { t }: Reader): readonly Button[] {
  const alike = (choice: Choice, label: string): Button => ({
    kind: 'action',
    action: pollActions.answerAlike,
    label,
    payload: { meeting, choice, standing },
  });
  const words = t.poll.buttons;
  return [
    { kind: 'action', action: pollActions.answer, label: words.answer, payload: { meeting }, style: 'primary' },
    alike('yes', words.all),
    alike('no', words.none),
  ];
}

/** Leads from the message that everyone reads to the private detail. */
export function openButton({ id: meeting }: Polled, { t }: Reader): Button {
  return { kind: 'action', action: pollActions.open, label: t.poll.buttons.detail, payload: { meeting } };
}

/** « Retenir ce créneau »; what is said before it counts names the date, and that the quorum is not met. */
export function retainButton({ id: meeting }: Polled, { slot, quorate }: Tally, reader: Reader): Button {
  const { buttons, retain, quorumBelow } = reader.t.poll;
  const text = retain.text(whenOf(slot, reader));
  return {
    kind: 'action',
    action: pollActions.retain,
    label: buttons.retain,
    payload: { meeting, slot: slot.id },
    confirm: {
      title: retain.title,
      text: quorate ? text : `${text} ${quorumBelow}`,
      yes: retain.yes,
      no: retain.no,
    },
  };
}

/** « Clore les réponses », asked twice. */
export function closeButton({ id: meeting }: Polled, { t }: Reader): Button {
  const { title, text, yes, no } = t.poll.close;
  const confirm = { title, text, yes, no };
  return { kind: 'action', action: pollActions.close, label: t.poll.buttons.close, payload: { meeting }, confirm };
}

/** « Annuler le sondage », asked twice. */
export function cancelButton({ id: meeting }: Polled, { t }: Reader): Button {
  const { title, text, yes, no } = t.poll.cancel;
  return {
    kind: 'action',
    action: pollActions.cancel,
    label: t.poll.buttons.cancel,
    payload: { meeting },
    style: 'danger',
    confirm: { title, text, yes, no },
  };
}
