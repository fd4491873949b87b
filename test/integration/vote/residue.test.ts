import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { testProvider } from '../../support/database.ts';
import { openTeam } from '../../support/structure.ts';
import { opened, type Team, users, votes } from './votes.ts';

/**
 * Every state of a box that stands anywhere, as what it says: in the files of SQLite, in the rows of PostgreSQL. What a
 * row of PostgreSQL was before is out of reach of a query, and in its files until it is written over: see SECURITY.md.
 */
async function boxesOf(team: Team): Promise<readonly string[]> {
  const text = testProvider === 'sqlite' ? await filesOf(team) : await rowsOf(team);
  const boxes = [...text.matchAll(/\[\{"choice":[^\]]*\]/g)].map(([box]) => box);
  return [...new Set(boxes)].map((box) => [...box.matchAll(/"choice":"([a-z]+)"/g)].map(([, said]) => said).join(' '));
}

async function filesOf({ db }: Team): Promise<string> {
  const [main] = z.array(z.object({ file: z.string() })).parse(await db.$queryRawUnsafe('PRAGMA database_list'));
  const files = [main?.file ?? '', `${main?.file}-wal`].filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file).toString('latin1')).join('\n');
}

async function rowsOf({ db }: Team): Promise<string> {
  return JSON.stringify(await db.ballotBox.findMany());
}

it('what is kept of a secret vote is one state of its box, never how it grew', async () => {
  await using team = await openTeam();
  await opened(team, { secret: 'yes' });
  for (const [index, label] of ['Contre', 'Pour', 'Abstention', 'Contre'].entries()) {
    await votes(team, users[index] ?? 'claire', label);
  }
  expect(await boxesOf(team)).toEqual(['abstain against against for']);
});
