import type { Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { type MeetingType, meetingType } from '../../meeting/model.ts';
import { taskActions } from '../../task/actions.ts';
import { caseActions } from '../actions.ts';
import type { CaseReview } from '../model.ts';
import type { CaseRights } from '../rights.ts';
import { isSettled } from '../status.ts';

/** « Voir », in a list that it can come back to. */
export function showButton({ id }: Pick<CaseReview, 'id'>, page: number, { t }: Reader): Button {
  return { kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: id, page } };
}

/** One page of the list, or the way back to it. */
export function listButton(page: number, label: string): Button {
  return { kind: 'action', action: caseActions.list, label, payload: { page } };
}

/** One for each kind of case. */
export function proposeButtons({ t }: Reader): readonly Button[] {
  return meetingType.options.map((kind: MeetingType) => ({
    kind: 'action',
    action: caseActions.propose,
    label: t.caseReview.proposeButtons[kind],
    payload: { kind },
    ...(kind === 'complex-case' && { style: 'primary' as const }),
  }));
}

/** « Modifier », or « Compléter » what was asked for. */
export function editButton(review: Pick<CaseReview, 'id' | 'status'>, { t }: Reader): Button {
  const label = review.status === 'incomplete' ? t.caseReview.complete : t.buttons.edit;
  return { kind: 'action', action: caseActions.edit, label, payload: { case: review.id }, style: 'primary' };
}

/** What the reader may do with a case; `readable`: they may see what it asks. */
export function caseButtons(
  review: Pick<CaseReview, 'id' | 'status'>,
  rights: CaseRights,
  reader: Reader,
  readable = false,
): Button[] {
  const { caseReview: words } = reader.t;
  const payload = { case: review.id };
  const ending = (action: string, { button, title, text, yes }: typeof words.object): Button => ({
    kind: 'action',
    action,
    label: button,
    payload,
    style: 'danger',
    confirm: { title, text, yes, no: words.keep },
  });
  return [
    ...(rights.edit ? [editButton(review, reader)] : []),
    ...(rights.followUp
      ? [{ kind: 'action' as const, action: caseActions.followUp, label: words.followUp, payload }]
      : []),
    ...(rights.askMore
      ? [{ kind: 'action' as const, action: caseActions.askMore, label: words.askMore, payload }]
      : []),
    ...(readable && mayHaveTasks(review)
      ? [{ kind: 'action' as const, action: taskActions.create, label: reader.t.task.buttons.add, payload }]
      : []),
    ...(rights.withdraw ? [ending(caseActions.withdraw, words.withdraw)] : []),
    ...(rights.object ? [ending(caseActions.object, words.object)] : []),
  ];
}

/** It stands on an agenda, or was examined. */
function mayHaveTasks({ status }: Pick<CaseReview, 'status'>): boolean {
  return status === 'on-agenda' || isSettled({ status });
}
