import type { Block, View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { Reader } from '../../context.ts';
import type { Meeting, MeetingWithInvitations } from '../../meeting/model.ts';
import { agendaButton, proposeButton } from '../../meeting/views/buttons.ts';
import { meetingFacts, timeOf, whenOf } from '../../meeting/views/facts.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import type { Agenda } from '../load.ts';
import type { Slot } from '../slots.ts';
import { slotRow, themeOf } from './rows.ts';

/** The agenda as it is sent: in a channel without what is private, to a `person` with what they may read. */
export function postedView(agenda: Agenda, reader: Reader, person: Practitioner | undefined): View {
  const { t } = reader;
  const { meeting, slots } = agenda;
  const when = whenOf(meeting, reader);
  return {
    fallback: t.agenda.fallback(meeting.title, when),
    blocks: [
      { kind: 'heading', text: t.agenda.title(meeting.title) },
      { kind: 'text', text: [{ strong: when }] },
      slots.length === 0
        ? { kind: 'text', text: t.agenda.none }
        : { kind: 'list', items: slots.map((slot) => slotRow(slot, agenda, reader, person)) },
      { kind: 'buttons', buttons: [agendaButton(meeting, reader), proposeButton(meeting, reader)] },
    ],
  };
}

/** To whoever facilitates: nothing can be sent. */
export function emptyView(meeting: Meeting, reader: Reader): View {
  const { t } = reader;
  const when = whenOf(meeting, reader);
  return {
    fallback: t.agenda.empty.fallback(meeting.title, when),
    blocks: [
      { kind: 'heading', text: t.agenda.empty.title(meeting.title) },
      { kind: 'text', text: t.agenda.empty.text(when) },
      { kind: 'buttons', buttons: [proposeButton(meeting, reader), agendaButton(meeting, reader)] },
    ],
  };
}

/** Ten minutes before somebody's case: when, what, and where to go. */
export function ownCaseView({ review, startsAt }: Slot, meeting: MeetingWithInvitations, reader: Reader): View {
  const { t } = reader;
  const time = timeOf(startsAt, reader);
  const blocks: Block[] = [
    { kind: 'heading', text: t.agenda.ownCase.title(review.code, time) },
    { kind: 'text', text: `${themeOf(review, reader)} · ${meeting.title}` },
    { kind: 'facts', facts: meetingFacts(meeting, reader) },
    {
      kind: 'buttons',
      buttons: [{ kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: review.id } }],
    },
  ];
  return { fallback: t.agenda.ownCase.fallback(review.code, time, meeting.title), blocks };
}
