import { describe, expect, it } from 'vitest';
import type { Inbound } from '../../../src/bot/inbound.ts';
import { buttonsOf, channel, openStructure, type Structure, viewOf } from '../../support/structure.ts';
import { give } from '../reminder/tasks.ts';
import { cockpit, words } from './cockpits.ts';

const elsewhere = { platform: 'slack', workspace: 'T-other' } as const;
let events = 0;

type Doing = { kind: 'command'; text: string } | { kind: 'action'; action: string; payload: unknown };

/** The same account in the other structure. */
function inOther(structure: Structure, user: string, doing: Doing) {
  events += 1;
  const inbound: Inbound = { ...doing, ...elsewhere, user, place: { kind: 'direct' }, sourceId: `elsewhere-${events}` };
  return structure.app.bot.invoke(inbound);
}

/** Claire coordinates both; in the first of them a task is late. */
async function twoStructures() {
  const structure = await openStructure();
  await structure.says('claire', 'rcp');
  await give(structure, { title: 'Commander des gants secrets', dueOn: '2026-11-02' });
  await structure.app.bot.notice({ ...elsewhere, kind: 'installed', sourceId: 'i2', workspaceName: 'MSP des Érables' });
  await structure.app.bot.notice({ ...elsewhere, kind: 'added-to-channel', sourceId: 'a2', place: channel });
  await structure.app.tick();
  await inOther(structure, 'claire', { kind: 'command', text: 'rcp' });
  await structure.app.tick();
  await structure.db.careTeam.updateMany({ data: { digestOn: false } });
  return structure;
}

const tableau = { kind: 'command', text: 'diapason tableau' } as const;

async function setOther({ db }: Structure, data: { role?: string; active?: boolean }) {
  const where = { displayName: 'Claire Dubois', careTeam: { name: 'MSP des Érables' } };
  await db.practitioner.updateMany({ where, data });
}

describe('whoever coordinates two structures', () => {
  it('sees the other one in one line: its name and its counts, and nothing else of it', async () => {
    await using structure = await twoStructures();
    const other = viewOf(await inOther(structure, 'claire', tableau));
    const said = words(other);
    expect(said).toContain('Tableau de bord, MSP des Érables');
    expect(said).toContain('Tout est à jour : rien ne demande votre attention.');
    expect(said).toMatch(/Vos autres structures\s+• MSP des Tilleuls\s+1 tâche en retard/);
    expect(said).not.toContain('gants');
    const tilleuls = await structure.db.careTeam.findFirstOrThrow({ where: { name: 'MSP des Tilleuls' } });
    const rows = [tilleuls, ...(await structure.db.practitioner.findMany({ where: { careTeamId: tilleuls.id } }))];
    for (const { id } of rows) expect(JSON.stringify(other)).not.toContain(id);
    expect(buttonsOf(other).map(({ label }) => label)).toEqual(['Actualiser', 'Voir les passages du robot']);
    const here = words(await cockpit(structure));
    expect(here).toContain('Commander des gants secrets');
    expect(here).toMatch(/• MSP des Érables\s+rien à signaler/);
  });

  it('no longer sees it once they steer it no more, or have left it', async () => {
    await using structure = await twoStructures();
    expect(words(await cockpit(structure))).toContain('MSP des Érables');
    await setOther(structure, { role: 'practitioner' });
    expect(words(await cockpit(structure))).not.toContain('Érables');
    await setOther(structure, { role: 'administrator' });
    expect(words(await cockpit(structure))).toContain('MSP des Érables');
    await setOther(structure, { active: false });
    expect(words(await cockpit(structure))).not.toContain('Érables');
  });

  it('is known by the account: neither a colleague nor the same name on another platform sees it', async () => {
    await using structure = await twoStructures();
    await structure.db.practitioner.updateMany({
      where: { displayName: 'Marc Petit', careTeam: { name: 'MSP des Tilleuls' } },
      data: { role: 'coordinator' },
    });
    expect(words(viewOf(await structure.says('marc', 'diapason tableau')))).not.toContain('Érables');
    await structure.db.workspace.updateMany({ where: { externalId: 'T-other' }, data: { platform: 'teams' } });
    expect(words(await cockpit(structure))).not.toContain('Érables');
  });

  it('cannot send a message of the one again from the other', async () => {
    await using structure = await twoStructures();
    const { id } = await structure.db.delivery.findFirstOrThrow({ where: { careTeam: { name: 'MSP des Tilleuls' } } });
    await structure.db.delivery.update({ where: { id }, data: { state: 'dead', reason: 'x' } });
    expect(words(viewOf(await inOther(structure, 'claire', tableau)))).toMatch(
      /MSP des Tilleuls\s+1 message non remis/,
    );
    await inOther(structure, 'claire', { kind: 'action', action: 'cockpit.retry', payload: { delivery: id } });
    expect(await structure.db.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'dead' });
  });
});
