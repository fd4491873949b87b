import type { ActionButton } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { decisionActions } from '../../decision/actions.ts';
import type { Decision } from '../../decision/model.ts';
import { opinionActions, type Standing } from '../actions.ts';
import { type OpinionRequest, silentIn, stance } from '../model.ts';

/** « Favorable », « Réservé », « Défavorable », « Sans avis ». */
export function stanceButtons(
  { id: request }: Pick<OpinionRequest, 'id'>,
  at: Standing,
  { t }: Reader,
): readonly ActionButton[] {
  return stance.options.map((one) => ({
    kind: 'action',
    action: opinionActions.give,
    label: t.opinion.buttons[one],
    payload: { request, stance: one, at },
  }));
}

/** « Clore les avis », asked twice: afterwards nobody is heard any more. */
export function closeButton(
  request: Pick<OpinionRequest, 'id' | 'professions' | 'opinions'>,
  at: Standing,
  { t }: Reader,
): ActionButton {
  const { buttons, close } = t.opinion;
  const silent = silentIn(request).length;
  const { title, yes, no } = close;
  return {
    kind: 'action',
    action: opinionActions.close,
    label: buttons.close,
    payload: { request: request.id, at },
    confirm: { title, text: silent === 0 ? close.text : close.textSilent(silent), yes, no },
  };
}

/** « Lire les avis »: a page of them in the place of what is clicked. */
export function readButton({ id: request }: Pick<OpinionRequest, 'id'>, page: number, label: string): ActionButton {
  return { kind: 'action', action: opinionActions.show, label, payload: { request, page } };
}

/** « Voir la décision », as a message of its own. */
export function seeButton({ id: decision }: Pick<Decision, 'id'>, { t }: Reader): ActionButton {
  return { kind: 'action', action: decisionActions.show, label: t.opinion.buttons.see, payload: { decision } };
}
