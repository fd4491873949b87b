import { describe, expect, it } from 'vitest';
import { cockpitBlocks } from '../../../src/features/cockpit/blocks.ts';
import { teamReader } from '../../../src/features/context.ts';
import { practitionerById } from '../../../src/features/practitioner/store.ts';
import { openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { examine } from '../filing/examined.ts';
import { give, idOf, inTeam } from '../reminder/tasks.ts';
import { opened } from '../vote/votes.ts';
import { labels, words } from './cockpits.ts';

/** The short version as a view of its own. */
async function short(team: Structure, name: string) {
  const id = await idOf(team, name);
  const blocks = await inTeam(team, async (tx, careTeam) => {
    const actor = await practitionerById(tx, careTeam.id, id);
    if (actor === undefined) throw new Error(`nobody is called ${name}`);
    const reader = teamReader({ publicUrl: undefined }, careTeam);
    return cockpitBlocks({ ...reader, tx, careTeam, actor, now: team.clock.now() });
  });
  return { fallback: '', blocks };
}

describe('the short version of the cockpit', () => {
  it('is one calm sentence and a button to a coordinator, and nothing to anybody else', async () => {
    await using team = await openTeam();
    const view = await short(team, 'Claire Dubois');
    expect(words(view)).toContain('Tout est à jour : rien ne demande votre attention.');
    expect(labels(view)).toEqual(['Tableau de bord']);
    expect(words(viewOf(await team.clicks('claire', view, 'Tableau de bord')))).toContain('Mis à jour à 9 h.');
    expect((await short(team, 'Marc Petit')).blocks).toEqual([]);
  });

  it('is at most four lines, the worst first', async () => {
    await using team = await openTeam();
    await give(team, { title: 'Rappeler la pharmacie', dueOn: '2026-11-12' });
    await examine(team, { requester: 'Léa Martin', outside: true });
    const some = words(await short(team, 'Claire Dubois'));
    expect(some.match(/•/g)).toHaveLength(2);
    await team.db.meeting.updateMany({ data: { startsAt: new Date('2026-11-18T12:30:00Z') } });
    await team.db.delivery.updateMany({ where: { kind: 'meeting.announcement' }, data: { state: 'dead' } });
    await opened(team);
    await team.db.vote.updateMany({ data: { createdAt: new Date('2026-11-02T08:00:00Z') } });
    const view = await short(team, 'Claire Dubois');
    expect(words(view)).toContain('• 1 message non remis');
    expect(words(view)).toContain('• 1 RCP au quorum incertain');
    expect(words(view)).toContain('• 1 tâche en retard');
    expect(words(view)).toContain('• et 3 autres');
    expect(words(view).match(/•/g)).toHaveLength(4);
  });
});
