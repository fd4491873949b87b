import { expect, it } from 'vitest';
import { practitionerId, workspaceId } from '../../../src/core/ids.ts';
import { openHome } from '../../../src/features/home/refresh.ts';
import { createPractitioner, linkAccount } from '../../../src/features/practitioner/store.ts';
import { openStructure, type Structure } from '../../support/structure.ts';
import { give, inTeam } from '../reminder/tasks.ts';

const members = 500;

/** Everybody of a CPTS has the home screen open. */
async function everybodyOpens(structure: Structure): Promise<void> {
  const now = structure.clock.now();
  const workspace = workspaceId.parse((await structure.db.workspace.findFirstOrThrow()).id);
  await inTeam(structure, async (tx, team) => {
    for (let number = 1; number <= members; number += 1) {
      const displayName = `Membre ${number}`;
      const { id } = await createPractitioner(tx, team.id, now, { displayName, role: 'practitioner' });
      const externalId = `U${number}`;
      await linkAccount(tx, team.id, now, { practitionerId: id, workspaceId: workspace, externalId });
      const owner = { practitionerId: practitionerId.parse(id), workspaceId: workspace };
      // The last one opened it last.
      await openHome(tx, team.id, new Date(now.getTime() - (members - number)), owner, null);
    }
  });
  await structure.app.tick();
}

it('keeps 500 home screens up to date without a rush on Slack, nor holding up the messages', async () => {
  await using structure = await openStructure();
  await structure.says('claire', 'rcp');
  await everybodyOpens(structure);
  const { homes } = structure.platform;
  expect(homes.size).toBe(members);
  const publications = () => [...homes.values()].reduce((sum, { published }) => sum + published, 0);
  expect(publications()).toBe(members);

  const given = { by: 'Claire Dubois', title: 'Relancer le laboratoire' };
  await give(structure, { ...given, to: ['Membre 500'] });
  await give(structure, { ...given, to: ['Membre 1'] });
  await structure.says('claire', 'rcp');
  const start = structure.clock.now().getTime();
  const after = (seconds: number) => structure.at(new Date(start + seconds * 1000).toISOString());

  // Whoever looked last reads it first.
  await after(5);
  expect(structure.platform.home('U500')).toContain('Relancer le laboratoire');
  expect(structure.platform.home('U1')).not.toContain('Relancer le laboratoire');
  // At no time are there more homes to be looked at than Slack takes in a minute, and all of them have their turn.
  const waiting = { kind: 'home', state: 'pending' };
  const aMinute = { gt: structure.clock.now(), lte: new Date(structure.clock.now().getTime() + 60_000) };
  expect(await structure.db.delivery.count({ where: { ...waiting, dueAt: aMinute } })).toBe(100);
  expect(await structure.db.delivery.count({ where: waiting })).toBe(members - 10);
  const last = await structure.db.delivery.findFirstOrThrow({ where: waiting, orderBy: { dueAt: 'desc' } });
  expect(last.dueAt.getTime()).toBeLessThan(start + 5 * 60_000);

  // Whatever is done meanwhile, what has not changed is not published again.
  for (const seconds of [10, 15]) {
    await structure.says('claire', 'rcp');
    await after(seconds);
  }
  expect(publications()).toBe(members + 1);
}, 120_000);
