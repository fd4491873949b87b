import type { Button } from '../../../ui/view.ts';
import { agendaActions } from '../../agenda/actions.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { Reader } from '../../context.ts';
import { guestActions } from '../../guest/actions.ts';
import { minutesActions } from '../../minutes/actions.ts';
import { pollActions } from '../../poll/actions.ts';
import { seriesActions } from '../../series/actions.ts';
import { sessionActions } from '../../session/actions.ts';
import { actions } from '../actions.ts';
import type { GivenAnswer, Meeting } from '../model.ts';
import { isUpcoming } from '../status.ts';

/** Where a button stands, so that its click knows what to show in its place. */
export type Standing = 'announcement' | 'personal' | 'detail' | 'week' | 'home';

/** « Présent », « Visio », « Excusé », « Autre réponse », for the date that is shown with them. */
export function answerButtons(
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  standing: Standing,
  { t }: Reader,
): readonly Button[] {
  const at = meeting.startsAt.toISOString();
  return [
    ...(['present', 'remote', 'excused'] as const satisfies readonly GivenAnswer[]).map((given) => ({
      kind: 'action' as const,
      action: actions.answer,
      label: t.buttons[given],
      payload: { meeting: meeting.id, answer: given, standing, at },
      ...(given === 'present' && { style: 'primary' as const }),
    })),
    { kind: 'action', action: actions.otherAnswer, label: t.buttons.otherAnswer, payload: { meeting: meeting.id, at } },
  ];
}

export function agendaButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: agendaActions.show, label: t.buttons.agenda, payload: { meeting: meeting.id } };
}

/** « Proposer un dossier » for this RCP. */
export function proposeButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: caseActions.propose, label: t.buttons.propose, payload: { meeting: meeting.id } };
}

/** Leads to the reader's private calendar feed. */
export function calendarButton({ t }: Reader): Button {
  return { kind: 'action', action: actions.calendar, label: t.buttons.myCalendar, payload: {} };
}

export function showButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: actions.show, label: t.buttons.see, payload: { meeting: meeting.id } };
}

/** What those who may can change: buttons for each state that allows it. */
export function manageButtons(meeting: Pick<Meeting, 'id' | 'status' | 'seriesId'>, { t }: Reader): readonly Button[] {
  if (meeting.status === 'cancelled') return [];
  const payload = { meeting: meeting.id };
  const action = (id: string, label: string): Button => ({ kind: 'action', action: id, label, payload });
  return [
    action(actions.move, t.buttons.move),
    ...(isUpcoming(meeting)
      ? [
          action(seriesActions.postpone, t.buttons.postpone),
          action(actions.details, t.buttons.details),
          action(guestActions.list, t.buttons.guests),
        ]
      : []),
    ...(isUpcoming(meeting) ? [action(seriesActions.repeat, t.buttons.repeat)] : []),
    { kind: 'action', action: actions.cancel, label: t.buttons.cancelMeeting, payload, style: 'danger' },
  ];
}

export function sessionButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: sessionActions.show, label: t.buttons.session, payload: { meeting: meeting.id } };
}

export function minutesButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: minutesActions.show, label: t.buttons.minutes, payload: { meeting: meeting.id } };
}

export function pollButton(meeting: Pick<Meeting, 'id'>, { t }: Reader): Button {
  return { kind: 'action', action: pollActions.show, label: t.buttons.poll, payload: { meeting: meeting.id } };
}

export function planButton({ t }: Reader): Button {
  return { kind: 'action', action: actions.plan, label: t.buttons.plan, payload: {}, style: 'primary' };
}

/** One page of the list, or the way back to it. */
export function listButton(page: number, label: string): Button {
  return { kind: 'action', action: actions.list, label, payload: { page } };
}
