import { describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/bot/inbound.ts';
import { buttonsOf, channel, formOf, openStructure, viewOf } from '../support/structure.ts';

type Running = Awaited<ReturnType<typeof openStructure>>;
type Doing = { kind: 'command'; text: string } | { kind: 'action'; action: string; payload: unknown };

/** Two structures in one deployment, with the same people and the same channel, and one RCP in the first. */
async function twoStructures(): Promise<Running> {
  const structure = await openStructure({ now: '2026-11-16T08:00:00Z' });
  const other = { platform: 'slack', workspace: 'T-other' } as const;
  await structure.app.bot.notice({ ...other, kind: 'installed', sourceId: 'i2', workspaceName: 'MSP des Érables' });
  await structure.app.bot.notice({ ...other, kind: 'added-to-channel', sourceId: 'a2', place: channel });
  await structure.app.tick();
  await structure.says('claire', 'rcp');
  await inOther(structure, { kind: 'command', text: 'rcp' });
  const form = formOf(await structure.says('claire', 'rcp planifier'));
  await structure.submits('claire', form, { title: 'Suivi diabète', date: '2026-11-24' });
  return structure;
}

let events = 0;

/** The same Claire, in the other structure, where she coordinates too. */
function inOther(structure: Running, doing: Doing) {
  events += 1;
  const source = { platform: 'slack', workspace: 'T-other', user: 'claire', place: { kind: 'direct' } } as const;
  const inbound: Inbound = { ...doing, ...source, sourceId: `other-${events}` };
  return structure.app.bot.invoke(inbound);
}

describe('one structure', () => {
  it('does not see the RCPs and members of another', async () => {
    await using structure = await twoStructures();
    expect(viewOf(await inOther(structure, { kind: 'command', text: 'rcp' })).fallback).toBe(
      'Aucune RCP n’est prévue.',
    );
    const members = (name: string) => structure.db.practitioner.findMany({ where: { careTeam: { name } } });
    const form = JSON.stringify(formOf(await inOther(structure, { kind: 'command', text: 'rcp planifier' })));
    for (const person of await members('MSP des Tilleuls')) expect(form).not.toContain(person.id);
    for (const person of await members('MSP des Érables')) expect(form).toContain(person.id);
    expect((await members('MSP des Érables')).length).toBe(5);
  });

  it('cannot answer, see, move or cancel an RCP of another, even with its buttons', async () => {
    await using structure = await twoStructures();
    const detail = viewOf(await structure.clicks('claire', viewOf(await structure.says('claire', 'rcp')), 'Voir'));
    const meeting = await structure.db.meeting.findFirstOrThrow();
    const buttons = buttonsOf(detail).filter(({ payload }) => 'meeting' in payload);
    const labels = buttons.map(({ label }) => label);
    for (const label of ['Présent', 'Autre réponse', 'Ordre du jour', 'Déplacer', 'Reporter', 'Annuler la RCP']) {
      expect(labels).toContain(label);
    }
    const show = { action: 'meeting.show', payload: { meeting: meeting.id } };
    expect(buttons.length).toBeGreaterThan(10);
    for (const { action, payload } of [...buttons, show]) {
      const reply = await inOther(structure, { kind: 'action', action, payload });
      // A case may always be proposed: for an RCP of one's own.
      if (action === 'case.propose') expect(JSON.stringify(formOf(reply).fields)).not.toContain(meeting.id);
      else expect(viewOf(reply).fallback).toContain('n’existe plus');
    }
    expect(await structure.db.invitation.count({ where: { answer: { not: 'none' } } })).toBe(0);
    expect(await structure.db.invitation.count()).toBe(5);
  });

  it('cannot send a message of another again', async () => {
    await using structure = await twoStructures();
    const [row] = await structure.db.delivery.findMany({ where: { kind: 'meeting.reminder-1h' } });
    await structure.db.delivery.update({ where: { id: row?.id ?? '' }, data: { state: 'dead', reason: 'x' } });
    await inOther(structure, { kind: 'action', action: 'undelivered.retry', payload: { delivery: row?.id } });
    expect(await structure.db.delivery.count({ where: { state: 'dead' } })).toBe(1);
  });
});
