import type { ActionButton, Block, View } from '../../../ui/view.ts';
import type { Reader } from '../../context.ts';
import type { Practitioner } from '../../practitioner/model.ts';
import { absenceActions } from '../actions.ts';
import type { Absence, Cover } from '../model.ts';
import { absenceText, periodText } from './period.ts';

/** An absence, who stands in on which of its days, and what everyone is called. */
export interface AbsenceSheet {
  readonly absence: Absence;
  readonly covers: readonly Cover[];
  readonly people: readonly Practitioner[];
}

/** One absence as it is noted, with what can be done with it. */
export function absenceView(sheet: AbsenceSheet, reader: Reader, note = ''): View {
  const { t } = reader;
  const { absence, people } = sheet;
  const said = t.absence.noted(nameOf(people, absence.practitionerId), absenceText(absence, reader));
  return {
    fallback: note === '' ? said : `${note} ${said}`,
    blocks: [
      { kind: 'heading', text: t.absence.title },
      ...(note === '' ? [] : [{ kind: 'text', text: note } as const]),
      { kind: 'text', text: said },
      ...coverTexts(sheet, reader).map((text): Block => ({ kind: 'text', text })),
      { kind: 'buttons', buttons: [...absenceButtons(absence, reader), listButton(0, t.absence.all)] },
    ],
  };
}

/** Where the reminders go meanwhile, in one or several sentences. */
export function coverTexts({ absence, covers, people }: AbsenceSheet, reader: Reader): readonly string[] {
  const words = reader.t.absence.cover;
  const { delegateId } = absence;
  if (delegateId === null) return [words.waits];
  const name = nameOf(people, delegateId);
  const exceptions = covers.filter(({ standIn }) => standIn !== delegateId);
  const others = exceptions.map(({ standIn, ...period }) => {
    const days = periodText(period, reader);
    return standIn === undefined ? words.nobody(name, days) : words.instead(name, days, nameOf(people, standIn));
  });
  return exceptions.length === covers.length ? others : [words.goesTo(name), ...others];
}

/** « Modifier », « Supprimer ». */
export function absenceButtons(absence: Absence, { t }: Reader): readonly ActionButton[] {
  const { id, firstDay, lastDay } = absence;
  return [
    { kind: 'action', action: absenceActions.edit, label: t.buttons.edit, payload: { absence: id } },
    {
      kind: 'action',
      action: absenceActions.remove,
      label: t.absence.remove,
      payload: { absence: id, first: firstDay, last: lastDay },
    },
  ];
}

export function listButton(page: number, label: string): ActionButton {
  return { kind: 'action', action: absenceActions.list, label, payload: { page } };
}

/** What a person is called; "" for an id that nobody has. */
export function nameOf(people: readonly Practitioner[], id: string): string {
  return people.find((person) => person.id === id)?.displayName ?? '';
}
