import type { AbsenceId, PractitionerId } from '../../../core/ids.ts';
import type { View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { absenceActions } from '../actions.ts';
import type { Period } from '../span.ts';
import { periodText } from './period.ts';

/** What was understood of a line, shown back with its weekdays before anything is noted. */
export function understoodView(
  line: Period & { readonly absence: AbsenceId; readonly delegate?: PractitionerId | undefined },
  delegate: string | undefined,
  reader: Reader,
): View {
  const { t } = reader;
  const said = t.absence.understood(periodText(line, reader));
  const meanwhile = delegate === undefined ? t.absence.cover.waits : t.absence.cover.goesTo(delegate);
  const { absence, first, last } = line;
  const payload = { absence, first, last, ...(line.delegate !== undefined && { delegate: line.delegate }) };
  return {
    fallback: `${said} ${meanwhile}`,
    blocks: [
      { kind: 'heading', text: t.meeting.understood.title },
      { kind: 'text', text: [{ strong: said }, '\n', meanwhile] },
      {
        kind: 'buttons',
        buttons: [
          { kind: 'action', action: absenceActions.confirmLine, label: t.buttons.confirm, payload, style: 'primary' },
          { kind: 'action', action: absenceActions.editLine, label: t.buttons.edit, payload },
          { kind: 'action', action: absenceActions.discardLine, label: t.buttons.cancel, payload: {} },
        ],
      },
    ],
  };
}
