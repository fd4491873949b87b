import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { examinedCases, type Session } from '../model.ts';
import { endButton, minutesButton, openButton } from './buttons.ts';

/** « Compte rendu à rédiger »: to whoever writes it. */
export function minutesDueView(session: Session, reader: Reader): View {
  const { minutesDue: words } = reader.t.session;
  const fallback = words.fallback(session.meeting.title);
  const put = session.postponed.length;
  const examined = words.examined(examinedCases(session).length);
  return {
    fallback,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: fallback },
      { kind: 'text', text: put === 0 ? examined : `${examined}, ${words.postponed(put)}` },
      { kind: 'buttons', buttons: [minutesButton(session.meeting, reader), openButton(session.meeting, reader)] },
    ],
  };
}

/** The question about a session that nobody ended. */
export function unfinishedView(session: Session, reader: Reader): View {
  const { unfinished: words } = reader.t.session;
  const fallback = words.fallback(session.meeting.title);
  return {
    fallback,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: fallback },
      { kind: 'buttons', buttons: [openButton(session.meeting, reader), endButton(session, 'personal', reader)] },
    ],
  };
}
