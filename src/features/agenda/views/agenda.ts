import { formatDateTime, formatDuration } from '../../../i18n/format.ts';
import type { ActionButton, Block, Button, ListItem, View } from '../../../ui/view.ts';
import { caseActions } from '../../case-review/actions.ts';
import type { Context } from '../../context.ts';
import { guestActions } from '../../guest/actions.ts';
import { canManage, hasStarted } from '../../meeting/model.ts';
import { isUpcoming, scheduled } from '../../meeting/status.ts';
import { listButton, proposeButton } from '../../meeting/views/buttons.ts';
import { whenOf } from '../../meeting/views/facts.ts';
import { agendaActions } from '../actions.ts';
import type { Agenda } from '../load.ts';
import { fingerprint, movable } from '../order.ts';
import { budget, type Slot } from '../slots.ts';
import { slotRow } from './rows.ts';
import { type Waiting, waitingBlocks } from './waiting.ts';

/** More cases than these, each with its buttons, and a card of Teams leaves some out. */
const pageSize = 6;

/** What the reader may do with an agenda now. */
interface Rights {
  /** Change its order. */
  readonly arranges: boolean;
  /** It still takes cases. */
  readonly open: boolean;
}

/** The agenda of one RCP for one person, with what the person may do about it. */
export function agendaView(
  agenda: Agenda,
  waiting: Waiting,
  place: { readonly page: number; readonly notice?: string },
  context: Context,
): View {
  const { t, actor, now, zone, locale } = context;
  const { meeting, slots } = agenda;
  const when = whenOf(meeting, context);
  const rights: Rights = {
    arranges: canManage(actor, meeting) && scheduled.some((status) => status === meeting.status),
    open: isUpcoming(meeting) && !hasStarted(meeting, now),
  };
  const page = Math.min(place.page, Math.max(0, Math.ceil(slots.length / pageSize) - 1));
  const items = slots.slice(page * pageSize, (page + 1) * pageSize).map((slot): ListItem => {
    return { ...slotRow(slot, agenda, context, actor), buttons: slotButtons(slot, agenda, page, rights, context) };
  });
  return {
    fallback: t.agenda.fallback(meeting.title, when),
    blocks: [
      { kind: 'heading', text: t.agenda.title(meeting.title) },
      ...(place.notice === undefined ? [] : [{ kind: 'text' as const, text: place.notice }]),
      { kind: 'text', text: [{ strong: when }] },
      ...(items.length === 0
        ? [{ kind: 'text' as const, text: t.agenda.none }]
        : [{ kind: 'list' as const, items }, ...turns(agenda, page, context), ...budgetBlocks(agenda, context)]),
      ...(meeting.convenedAt === null
        ? []
        : [{ kind: 'note' as const, text: t.agenda.sentOn(formatDateTime(meeting.convenedAt, zone, locale)) }]),
      ...(rights.open && page === 0 ? waitingBlocks(waiting, meeting, context) : []),
      { kind: 'buttons', buttons: agendaButtons(agenda, page, rights, context) },
    ],
  };
}

function slotButtons(
  { review }: Slot,
  { meeting, slots }: Agenda,
  page: number,
  { arranges }: Rights,
  { t }: Context,
): readonly Button[] {
  const see: Button = { kind: 'action', action: caseActions.show, label: t.buttons.see, payload: { case: review.id } };
  const cases = slots.map((slot) => slot.review);
  const index = movable(cases).indexOf(review);
  if (!arranges || index < 0) return [see];
  const payload = { meeting: meeting.id, review: review.id, page };
  const move = (action: string, label: string): Button => {
    return { kind: 'action', action, label, payload: { ...payload, seen: fingerprint(cases) } };
  };
  return [
    ...(index > 0 ? [move(agendaActions.up, t.agenda.up)] : []),
    ...(index < movable(cases).length - 1 ? [move(agendaActions.down, t.agenda.down)] : []),
    { kind: 'action', action: agendaActions.remove, label: t.agenda.remove, payload },
    see,
  ];
}

function budgetBlocks({ meeting, slots }: Agenda, { t, careTeam }: Context): readonly Block[] {
  const cases = slots.map((slot) => slot.review);
  const { used, over, freeSlots } = budget(meeting, cases, careTeam.slotMinutes);
  const spent = t.agenda.budget(formatDuration(used), formatDuration(meeting.durationMinutes));
  const left = t.agenda.budgetSlots(freeSlots, formatDuration(careTeam.slotMinutes));
  return [
    { kind: 'progress', label: t.agenda.budgetLabel, value: used, max: meeting.durationMinutes },
    over > 0
      ? { kind: 'text', text: [`${spent} `, { strong: t.agenda.budgetOver(formatDuration(over)) }] }
      : { kind: 'note', text: `${spent} ${left}` },
  ];
}

function turns({ meeting, slots }: Agenda, page: number, { t }: Context): readonly Block[] {
  const to = (target: number, label: string): Button => {
    return { kind: 'action', action: agendaActions.page, label, payload: { meeting: meeting.id, page: target } };
  };
  const buttons = [
    ...(page > 0 ? [to(page - 1, t.agenda.previous)] : []),
    ...((page + 1) * pageSize < slots.length ? [to(page + 1, t.agenda.next)] : []),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

function agendaButtons(
  { meeting, slots }: Agenda,
  page: number,
  { arranges, open }: Rights,
  context: Context,
): readonly Button[] {
  const { t } = context;
  const button = (action: string, label: string): ActionButton => {
    return { kind: 'action', action, label, payload: { meeting: meeting.id, page } };
  };
  const some = movable(slots.map(({ review }) => review)).length > 0;
  const sendable = arranges && open && some && meeting.status === 'planned';
  return [
    ...(sendable ? [{ ...button(agendaActions.send, t.agenda.send), style: 'primary' as const }] : []),
    ...(arranges && some ? [button(agendaActions.reorder, t.agenda.reorder)] : []),
    ...(open ? [proposeButton(meeting, context)] : []),
    ...(arranges ? [button(guestActions.list, t.buttons.guests)] : []),
    listButton(0, t.buttons.all),
  ];
}
