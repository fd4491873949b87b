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

/** Claire coordinates both, with an account of the same id; in the first of them a task is late. */
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

/** The command that a code view tells to type. */
async function shownCode(structure: Structure, user = 'claire'): Promise<string> {
  const said = words(viewOf(await structure.says(user, 'diapason tableau code')));
  const [command] = /diapason tableau code [0-9A-Z]{5}-[0-9A-Z]{5}/.exec(said) ?? [];
  if (command === undefined) throw new Error(`no code in ${said}`);
  return command;
}

async function typeInOther(structure: Structure, text: string, user = 'claire'): Promise<string> {
  return words(viewOf(await inOther(structure, user, { kind: 'command', text })));
}

/** The same, and she has shown that she is one person. */
async function linkedStructures() {
  const structure = await twoStructures();
  await typeInOther(structure, await shownCode(structure));
  return structure;
}

async function setOther({ db }: Structure, data: { role?: string; active?: boolean }) {
  const where = { displayName: 'Claire Dubois', careTeam: { name: 'MSP des Érables' } };
  await db.practitioner.updateMany({ where, data });
}

describe('whoever coordinates two structures', () => {
  it('sees the other one in one line: its name and its counts, and nothing else of it', async () => {
    await using structure = await linkedStructures();
    const other = viewOf(await inOther(structure, 'claire', tableau));
    const said = words(other);
    expect(said).toContain('Tableau de bord, MSP des Érables');
    expect(said).toContain('Tout est à jour : rien ne demande votre attention.');
    expect(said).toMatch(/Vos autres structures\s+• MSP des Tilleuls\s+1 tâche en retard/);
    expect(said).not.toContain('gants');
    const tilleuls = await structure.db.careTeam.findFirstOrThrow({ where: { name: 'MSP des Tilleuls' } });
    const rows = [tilleuls, ...(await structure.db.practitioner.findMany({ where: { careTeamId: tilleuls.id } }))];
    for (const { id } of rows) expect(JSON.stringify(other)).not.toContain(id);
    expect(buttonsOf(other).map(({ label }) => label)).toEqual([
      'Actualiser',
      'Voir les passages du robot',
      'Suivre une autre structure',
      'Ne plus suivre les autres',
    ]);
    const here = words(await cockpit(structure));
    expect(here).toContain('Commander des gants secrets');
    expect(here).toMatch(/• MSP des Érables\s+rien à signaler/);
  });

  it('no longer sees it once they steer it no more, or have left it', async () => {
    await using structure = await linkedStructures();
    expect(words(await cockpit(structure))).toContain('MSP des Érables');
    await setOther(structure, { role: 'practitioner' });
    expect(words(await cockpit(structure))).not.toContain('Érables');
    await setOther(structure, { role: 'administrator' });
    expect(words(await cockpit(structure))).toContain('MSP des Érables');
    await setOther(structure, { active: false });
    expect(words(await cockpit(structure))).not.toContain('Érables');
  });

  it('is not known by an account of the same id: that may be somebody else’s', async () => {
    await using structure = await twoStructures();
    expect(words(await cockpit(structure))).not.toContain('Érables');
    expect(await typeInOther(structure, 'diapason tableau')).not.toContain('Tilleuls');
  });

  it('shows that they are one person with a code, once and within a quarter of an hour', async () => {
    await using structure = await twoStructures();
    const late = await shownCode(structure);
    structure.clock.set(new Date(structure.clock.now().getTime() + 15 * 60_000));
    expect(await typeInOther(structure, late)).toContain('Ce code n’est pas valable');
    const replaced = await shownCode(structure);
    const code = await shownCode(structure);
    expect(await typeInOther(structure, replaced)).toContain('Ce code n’est pas valable');
    // Not in the structure where it was shown, and not by somebody who steers nothing.
    expect(words(viewOf(await structure.says('claire', code)))).toContain('Ce code n’est pas valable');
    expect(await typeInOther(structure, code, 'marc')).toContain('réservé');
    const linked = await typeInOther(structure, code.toLowerCase());
    expect(linked).toContain('vos deux structures sont sur le même tableau de bord');
    expect(linked).toContain('MSP des Tilleuls');
    expect(words(await cockpit(structure))).toContain('MSP des Érables');
    expect(await typeInOther(structure, code)).toContain('Ce code n’est pas valable');
    const kept = JSON.stringify(await structure.db.sharedPersonCode.findMany());
    expect(kept).not.toContain(code.slice(-5));
  });

  it('is refused when whoever the code was shown to steers nothing any more', async () => {
    await using structure = await twoStructures();
    const code = await shownCode(structure);
    const there = { displayName: 'Claire Dubois', careTeam: { name: 'MSP des Tilleuls' } };
    await structure.db.practitioner.updateMany({ where: there, data: { role: 'practitioner' } });
    expect(await typeInOther(structure, code)).toContain('Ce code n’est pas valable');
    expect(await structure.db.sharedPerson.count()).toBe(0);
  });

  it('is followed by nobody else of the same structure', async () => {
    await using structure = await linkedStructures();
    await structure.says('marc', 'rcp');
    await structure.db.practitioner.updateMany({
      where: { displayName: 'Marc Petit', careTeam: { name: 'MSP des Tilleuls' } },
      data: { role: 'coordinator' },
    });
    expect(words(viewOf(await structure.says('marc', 'diapason tableau')))).not.toContain('Érables');
  });

  it('no longer follows the others, nor they this one, at one click', async () => {
    await using structure = await linkedStructures();
    const alone = viewOf(await structure.clicks('claire', await cockpit(structure), 'Ne plus suivre les autres'));
    expect(words(alone)).toContain('ne montre plus que cette structure');
    expect(words(alone)).not.toContain('Érables');
    expect(await typeInOther(structure, 'diapason tableau')).not.toContain('Tilleuls');
  });

  it('cannot send a message of the one again from the other', async () => {
    await using structure = await linkedStructures();
    const { id } = await structure.db.delivery.findFirstOrThrow({ where: { careTeam: { name: 'MSP des Tilleuls' } } });
    await structure.db.delivery.update({ where: { id }, data: { state: 'dead', reason: 'x' } });
    expect(words(viewOf(await inOther(structure, 'claire', tableau)))).toMatch(
      /MSP des Tilleuls\s+1 message non remis/,
    );
    await inOther(structure, 'claire', { kind: 'action', action: 'cockpit.retry', payload: { delivery: id } });
    expect(await structure.db.delivery.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'dead' });
  });
});
