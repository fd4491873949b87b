import type { ActionButton, Block, ListItem, View } from '../../../ui/view.ts';
import type { Context, Reader } from '../../context.ts';
import { absenceActions } from '../actions.ts';
import { mayChangeAbsence } from '../model.ts';
import { type AbsenceSheet, absenceButtons, coverTexts, listButton, nameOf } from './absence.ts';
import { absenceText } from './period.ts';

/** As many absences as a phone shows without endless scrolling. */
const pageSize = 8;

/** Who is away now or soon: the reader's own absences first, then those of the team; a page at a time. */
export function listView(sheets: readonly AbsenceSheet[], wanted: number, context: Context, note: string): View {
  const { t, actor } = context;
  const isMine = ({ absence }: AbsenceSheet) => absence.practitionerId === actor.id;
  const ordered = [...sheets.filter(isMine), ...sheets.filter((sheet) => !isMine(sheet))];
  // The list may have become shorter since its buttons were shown.
  const page = Math.max(0, Math.min(wanted, Math.ceil(ordered.length / pageSize) - 1));
  const shown = ordered.slice(page * pageSize, (page + 1) * pageSize);
  const said = t.absence.list.fallback(sheets.length);
  return {
    fallback: note === '' ? said : `${note} ${said}`,
    blocks: [
      { kind: 'heading', text: t.absence.list.title },
      ...(note === '' ? [] : [{ kind: 'text', text: note } as const]),
      ...(shown.length === 0 ? [{ kind: 'text', text: t.absence.list.nobody } as const] : []),
      ...part(t.absence.list.mine, shown.filter(isMine), context),
      ...part(
        t.absence.list.team,
        shown.filter((sheet) => !isMine(sheet)),
        context,
      ),
      { kind: 'buttons', buttons: [...turns(page, ordered.length, context), declareButton(context)] },
    ],
  };
}

function part(title: string, sheets: readonly AbsenceSheet[], context: Context): readonly Block[] {
  if (sheets.length === 0) return [];
  return [
    { kind: 'text', text: [{ strong: title }] },
    { kind: 'list', items: sheets.map((sheet) => item(sheet, context)) },
  ];
}

function item(sheet: AbsenceSheet, context: Context): ListItem {
  const { absence, people } = sheet;
  const mine = absence.practitionerId === context.actor.id;
  const days = absenceText(absence, context);
  return {
    text: mine ? days : [{ strong: nameOf(people, absence.practitionerId) }, ', ', days],
    detail: coverTexts(sheet, context).join(' '),
    buttons: mayChangeAbsence(context.actor, absence) ? absenceButtons(absence, context) : [],
  };
}

function turns(page: number, count: number, { t }: Reader): readonly ActionButton[] {
  return [
    ...(page > 0 ? [listButton(page - 1, t.buttons.previous)] : []),
    ...((page + 1) * pageSize < count ? [listButton(page + 1, t.buttons.next)] : []),
  ];
}

function declareButton({ t }: Reader): ActionButton {
  return { kind: 'action', action: absenceActions.declare, label: t.absence.declare, payload: {} };
}
