import type { View } from '../../../ui/view.ts';
import type { Attendee } from '../../attendance/model.ts';
import type { Reader } from '../../context.ts';
import type { Session } from '../model.ts';
import { openButton, registerButton } from './buttons.ts';
import { byProfession } from './roll.ts';

/** The answer to whoever recorded others. */
export function registeredView(recorded: readonly Attendee[], { meeting }: Session, reader: Reader): View {
  const said = reader.t.session.register.done(recorded.length);
  return {
    fallback: said,
    blocks: [
      { kind: 'heading', text: said },
      { kind: 'text', text: byProfession(recorded, meeting, reader) },
      { kind: 'buttons', buttons: [registerButton(meeting, reader), openButton(meeting, reader)] },
    ],
  };
}
