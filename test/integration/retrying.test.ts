import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../src/store/client.ts';
import { retrying } from '../../src/store/retrying.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let [here, elsewhere]: Db[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  [here, elsewhere] = [await openDatabase(database.url), await openDatabase(database.url)];
});
afterEach(async () => {
  await here?.$disconnect();
  await elsewhere?.$disconnect();
  await database.drop();
});

const createdAt = new Date('2026-11-16T08:00:00Z');
const structure = (name: string) => ({
  data: { id: name, name, reminderOccasions: [], digestSince: createdAt, createdAt },
});

it('what another process writes between reading and writing does not undo what somebody asked for', async () => {
  let attempts = 0;
  await retrying(async () => {
    attempts += 1;
    await here?.$transaction(async (tx) => {
      await tx.careTeam.count();
      if (attempts === 1) await elsewhere?.careTeam.create(structure('MSP des Acacias'));
      await tx.careTeam.create(structure('MSP des Tilleuls'));
    });
  });
  const found = await here?.careTeam.findMany({ orderBy: { name: 'asc' } });
  expect(found?.map(({ name }) => name)).toEqual(['MSP des Acacias', 'MSP des Tilleuls']);
});
