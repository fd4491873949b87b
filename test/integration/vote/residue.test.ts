import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testProvider } from '../../support/database.ts';
import { openTeam } from '../../support/structure.ts';
import { opened, type Team, users, votes } from './votes.ts';

/** Every state of a box that stands anywhere in the files of the database, as what it says. */
async function boxesInFiles(team: Team): Promise<readonly string[]> {
  const [main] = z.array(z.object({ file: z.string() })).parse(await team.db.$queryRawUnsafe('PRAGMA database_list'));
  const files = [main?.file ?? '', `${main?.file}-wal`].filter((file) => existsSync(file));
  const text = files.map((file) => readFileSync(file).toString('latin1')).join('\n');
  const boxes = [...text.matchAll(/\[\{"choice":[^\]]*\]/g)].map(([box]) => box);
  return [...new Set(boxes)].map((box) => [...box.matchAll(/"choice":"([a-z]+)"/g)].map(([, said]) => said).join(' '));
}

describe.runIf(testProvider === 'sqlite')('the files of the database', () => {
  it('hold one state of the box of a secret vote, never how it grew', async () => {
    await using team = await openTeam();
    await opened(team, { secret: 'yes' });
    for (const [index, label] of ['Contre', 'Pour', 'Abstention', 'Contre'].entries()) {
      await votes(team, users[index] ?? 'claire', label);
    }
    expect(await boxesInFiles(team)).toEqual(['abstain against against for']);
  });
});
