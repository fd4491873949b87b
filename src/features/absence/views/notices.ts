import { sentence, type View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import { taskActions } from '../../task/actions.ts';
import { type AbsenceSheet, absenceButtons, coverTexts, nameOf } from './absence.ts';
import { absenceText } from './period.ts';

/** To whoever was chosen to stand in. */
export function delegatedView({ absence, people }: AbsenceSheet, reader: Reader): View {
  const { t } = reader;
  const words = t.absence.delegated;
  const said = words.text(nameOf(people, absence.practitionerId), absenceText(absence, reader));
  return {
    fallback: said,
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: said },
      { kind: 'note', text: words.more },
      {
        kind: 'buttons',
        buttons: [{ kind: 'action', action: taskActions.list, label: words.list, payload: { code: 'mine' } }],
      },
    ],
  };
}

/** The same once the absence is no more, or somebody else stands in. */
export function noLongerDelegatedView(name: string, { t }: Reader): View {
  return sentence(t.absence.delegated.off(name));
}

/** To whoever is away, when somebody else said so. */
export function notedView(sheet: AbsenceSheet, reader: Reader): View {
  const { t } = reader;
  const { absence, people } = sheet;
  const said = t.absence.notedFor.text(nameOf(people, absence.createdById), absenceText(absence, reader));
  return {
    fallback: said,
    blocks: [
      { kind: 'heading', text: t.absence.notedFor.title },
      { kind: 'text', text: said },
      { kind: 'note', text: coverTexts(sheet, reader).join(' ') },
      { kind: 'buttons', buttons: absenceButtons(absence, reader) },
    ],
  };
}
