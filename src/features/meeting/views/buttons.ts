import type { Button } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { actions } from '../actions.ts';
import type { GivenAnswer, Meeting } from '../model.ts';

/** Where a button stands, so that its click knows what to show in its place. */
export type Standing = 'announcement' | 'personal' | 'detail';

/** « Présent », « Visio », « Excusé », for the date that is shown with them. */
export function answerButtons(
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  standing: Standing,
  { t }: Reader,
): readonly Button[] {
  return (['present', 'remote', 'excused'] as const satisfies readonly GivenAnswer[]).map((given) => ({
    kind: 'action',
    action: actions.answer,
    label: t.buttons[given],
    payload: { meeting: meeting.id, answer: given, standing, at: meeting.startsAt.toISOString() },
    ...(given === 'present' && { style: 'primary' as const }),
  }));
}

/** Leads to the reader's private calendar feed. */
export function calendarButton({ t }: Reader): Button {
  return { kind: 'action', action: actions.calendar, label: t.buttons.myCalendar, payload: {} };
}

export function showButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: actions.show, label: t.buttons.see, payload: { meeting: meeting.id } };
}

/** « Déplacer », « Annuler la RCP »: shown to those who may. */
export function manageButtons(meeting: Pick<Meeting, 'id'>, { t }: Reader): readonly Button[] {
  const payload = { meeting: meeting.id };
  return [
    { kind: 'action', action: actions.move, label: t.buttons.move, payload },
    { kind: 'action', action: actions.cancel, label: t.buttons.cancelMeeting, payload, style: 'danger' },
  ];
}

export function planButton({ t }: Reader): Button {
  return { kind: 'action', action: actions.plan, label: t.buttons.plan, payload: {}, style: 'primary' };
}

/** One page of the list, or the way back to it. */
export function listButton(page: number, label: string): Button {
  return { kind: 'action', action: actions.list, label, payload: { page } };
}
