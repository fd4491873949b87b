import type { Tx } from '../../store/client.ts';
import type { Block } from '../../ui/view.ts';
import type { Reader } from '../context.ts';
import type { MeetingWithInvitations } from '../meeting/model.ts';
import type { Practitioner } from '../practitioner/model.ts';
import { loadAgenda } from './load.ts';
import { slotRow } from './views/rows.ts';

/** The agenda as a part of another message; nothing when it is empty. `person`: who reads; undefined for a channel. */
export async function agendaBlocks(
  tx: Tx,
  meeting: MeetingWithInvitations,
  reader: Reader,
  person: Practitioner | undefined,
): Promise<readonly Block[]> {
  const agenda = await loadAgenda(tx, meeting);
  if (agenda.slots.length === 0) return [];
  return [
    { kind: 'text', text: [{ strong: reader.t.agenda.part }] },
    { kind: 'list', items: agenda.slots.map((slot) => slotRow(slot, agenda, reader, person)) },
  ];
}
