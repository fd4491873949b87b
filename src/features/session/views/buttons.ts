import type { ActionButton, ButtonPayload } from '../../../ui/view.ts';
import type { CaseReview } from '../../case-review/model.ts';
import type { Reader } from '../../context.ts';
import type { Meeting } from '../../meeting/model.ts';
import { minutesActions } from '../../minutes/actions.ts';
import { sessionActions } from '../actions.ts';
import { casesToCome, currentCase, type Session } from '../model.ts';

/** Where a button stands, so that its click knows what to show in its place: the board of all, or one person's view. */
export type Standing = 'board' | 'personal';

/** « Je suis là », « En visio », « Je pars ». */
export function attendanceButtons({ meeting }: Pick<Session, 'meeting'>, standing: Standing, { t }: Reader) {
  const words = t.session.buttons;
  const payload = { meeting: meeting.id, standing };
  return [
    button(sessionActions.attend, words.here, { ...payload, mode: 'present' }, 'primary'),
    button(sessionActions.attend, words.remote, { ...payload, mode: 'remote' }),
    button(sessionActions.leave, words.leave, payload),
  ];
}

/** What the chair does next; who may is asked at the click. */
export function chairButtons(session: Session, standing: Standing, reader: Reader): readonly ActionButton[] {
  const words = reader.t.session.buttons;
  const { meeting } = session;
  const payload = { meeting: meeting.id, standing, revision: meeting.revision };
  const current = currentCase(session);
  const open = current?.status === 'on-agenda';
  return [
    ...(current === undefined ? [] : [concludeButton(current, meeting, open ? words.conclude : words.correct)]),
    ...(current === undefined && casesToCome(session).length === 0
      ? []
      : [button(sessionActions.next, words.next, payload)]),
    taskButton(session, reader),
    endButton(session, standing, reader),
  ];
}

/** « Terminer la RCP », asked twice. */
export function endButton({ meeting }: Pick<Session, 'meeting'>, standing: Standing, { t }: Reader): ActionButton {
  const words = t.session;
  const payload = { meeting: meeting.id, standing, revision: meeting.revision };
  return {
    ...button(sessionActions.end, words.buttons.end, payload, 'danger'),
    confirm: {
      title: words.confirmEndTitle,
      text: words.confirmEndText,
      yes: words.buttons.end,
      no: t.buttons.cancel,
    },
  };
}

export function concludeButton({ id }: Pick<CaseReview, 'id'>, meeting: Pick<Meeting, 'id'>, label: string) {
  return button(sessionActions.conclude, label, { meeting: meeting.id, case: id });
}

/** A task for the current case, or for the RCP as a whole. */
export function taskButton(session: Session, { t }: Reader) {
  const current = currentCase(session);
  const payload = { meeting: session.meeting.id, ...(current && { case: current.id }) };
  return button(sessionActions.addTask, t.session.buttons.addTask, payload);
}

export function postponeButton(review: CaseReview, meeting: Pick<Meeting, 'id'>, { t }: Reader) {
  const payload = { meeting: meeting.id, case: review.id, revision: review.revision };
  return button(sessionActions.postpone, t.session.buttons.postpone, payload);
}

export function registerButton(meeting: Pick<Meeting, 'id'>, { t }: Reader) {
  return button(sessionActions.register, t.session.buttons.register, { meeting: meeting.id });
}

/** Leads to what one person may see of it, as a message of their own. */
export function openButton(meeting: Pick<Meeting, 'id'>, { t }: Reader) {
  return button(sessionActions.show, t.session.buttons.open, { meeting: meeting.id });
}

export function minutesButton(meeting: Pick<Meeting, 'id'>, { t }: Reader) {
  return button(minutesActions.show, t.session.buttons.minutes, { meeting: meeting.id }, 'primary');
}

/** One button with what it carries. */
export function button(
  action: string,
  label: string,
  payload: ButtonPayload,
  style?: 'primary' | 'danger',
): ActionButton {
  return { kind: 'action', action, label, payload, ...(style && { style }) };
}
