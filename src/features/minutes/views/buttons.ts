import type { Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { minutesActions as actions } from '../actions.ts';
import type { MinutesRows } from '../content.ts';
import { isLocked, type Minutes, participantsOf, verdictOf } from '../model.ts';
import { changedSince } from '../seal.ts';

/** « Lire »: the whole compte rendu, for whoever clicks alone. */
export function readButton({ id }: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: actions.show, label: t.minutes.buttons.read, payload: { meeting: id } };
}

/** « Approuver », « Faire une remarque » about the version that is shown; nothing for whoever is not asked. */
export function voteButtons(rows: MinutesRows, person: { readonly id: string }, { t }: Reader): readonly Button[] {
  const { meeting, minutes } = rows;
  const asked = participantsOf(rows).find(({ id }) => id === person.id);
  if (minutes === undefined || meeting.status !== 'minutes-pending' || asked === undefined) return [];
  const payload = { meeting: meeting.id, submitted: minutes.submittedAt.toISOString() };
  const words = t.minutes.buttons;
  const object: Button = { kind: 'action', action: actions.object, label: words.object, payload };
  if (verdictOf(minutes, asked.id) === 'approved') return [object];
  return [{ kind: 'action', action: actions.approve, label: words.approve, payload, style: 'primary' }, object];
}

export function fileButtons({ id }: Pick<Meeting, 'id'>, { t }: Reader): readonly Button[] {
  return (['pdf', 'markdown', 'csv', 'attendance'] as const).map((format) => ({
    kind: 'action',
    action: actions.file,
    label: t.minutes.buttons[format],
    payload: { meeting: id, format },
  }));
}

/** What whoever writes the minutes may do with them now. */
export function writerButtons(rows: MinutesRows, { t }: Reader): readonly Button[] {
  const { meeting, minutes } = rows;
  const words = t.minutes.buttons;
  const payload = { meeting: meeting.id };
  if (isLocked(meeting)) return [{ kind: 'action', action: actions.amend, label: words.amend, payload }];
  const complete: Button = { kind: 'action', action: actions.complete, label: words.complete, payload };
  const again = meeting.status === 'minutes-pending';
  return again && !worthSubmittingAgain(rows, minutes) ? [complete] : [complete, submitButton(rows, again, t)];
}

function submitButton({ meeting }: MinutesRows, again: boolean, t: Reader['t']): Button {
  const { buttons, confirmSubmit } = t.minutes;
  return {
    kind: 'action',
    action: actions.submit,
    label: again ? buttons.submitAgain : buttons.submit,
    payload: { meeting: meeting.id, revision: meeting.revision },
    style: 'primary',
    confirm: confirmSubmit,
  };
}

/** Something was changed or objected to. */
function worthSubmittingAgain(rows: MinutesRows, minutes: Minutes | undefined): boolean {
  return changedSince(rows) || (minutes?.approvals ?? []).some(({ verdict }) => verdict === 'objected');
}

/** To another page of the same compte rendu. */
export function pageButton({ id }: Pick<Meeting, 'id'>, page: number, label: string): Button {
  return { kind: 'action', action: actions.page, label, payload: { meeting: id, page } };
}
