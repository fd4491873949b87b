import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { differenceFromModels } from '../../prisma/difference.ts';
import { openDatabase } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { withMigrationLock } from '../../src/store/migration-lock.ts';
import { migrationsFolder, readMigrations } from '../../src/store/migrations.ts';
import { emptyDatabase, freshDatabase, type TestDatabase, testProvider } from '../support/database.ts';
import { nodeProcess } from '../support/node-process.ts';

const names = readMigrations(migrationsFolder(testProvider)).map(({ name }) => name);
const databases: TestDatabase[] = [];

async function empty(): Promise<string> {
  const database = await emptyDatabase();
  databases.push(database);
  return database.url;
}

async function migrated(): Promise<TestDatabase> {
  const database = await freshDatabase();
  databases.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.drop()));
});

describe(`migrations on ${testProvider}`, () => {
  it('lead from an empty database to the models', async () => {
    const url = await empty();
    expect(await migrate(url)).toEqual(names);
    expect(await differenceFromModels(url)).toBe('');
  });

  it('are told apart from models that changed', async () => {
    expect(await differenceFromModels(await empty())).toContain('CREATE TABLE "CareTeam"');
  });

  it('are applied once: the second start finds nothing to do', async () => {
    const url = await empty();
    await migrate(url);
    expect(await migrate(url)).toEqual([]);
  });

  it('are applied once when five starts happen at the same moment in one process', async () => {
    const url = await empty();
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
    expect(applied.flat()).toEqual(names);
  });

  it('are applied once when two processes start at the same moment', async () => {
    const url = await empty();
    const script = `
      import { migrate } from './src/store/migrate.ts';
      process.stdout.write(JSON.stringify(await migrate(${JSON.stringify(url)})));`;
    const outputs = await Promise.all([nodeProcess(script), nodeProcess(script)]);
    expect(outputs.sort()).toEqual([JSON.stringify(names), '[]']);
  });

  it('wait for nobody who died while holding the lock', async () => {
    const url = await empty();
    await nodeProcess(`
      import { withMigrationLock } from './src/store/migration-lock.ts';
      await withMigrationLock(${JSON.stringify(url)}, async () => process.kill(process.pid, 'SIGKILL'));`);
    expect(await migrate(url)).toEqual(names);
  });

  it('wait while somebody else holds the lock', async () => {
    const url = await empty();
    const order: string[] = [];
    let waiting: Promise<unknown> = Promise.resolve();
    await withMigrationLock(url, async () => {
      waiting = migrate(url).then(() => order.push('migrated'));
      await nodeProcess('');
      order.push('released');
    });
    await waiting;
    expect(order).toEqual(['released', 'migrated']);
  });

  it('that fail name themselves and the cause, now and at the next start', async () => {
    const url = await empty();
    const broken = [{ name: '20260101000000_broken', sql: 'CREATE TABL oops' }];
    await expect(migrate(url, broken)).rejects.toThrow(/could not be migrated.*20260101000000_broken.*"?TABL/s);
    await expect(migrate(url, broken)).rejects.toThrow(/20260101000000_broken.*restore the last backup/s);
  });

  it('need nothing of a database that is up to date, while another program writes to it', async () => {
    const { url } = await migrated();
    const db = await openDatabase(url);
    await db.$transaction(async (tx) => {
      await tx.inboundEvent.create({ data: { id: 'one', receivedAt: new Date('2026-01-01T00:00:00Z') } });
      expect(await migrate(url)).toEqual([]);
    });
    await db.$disconnect();
  });

  it('that are missing say who is in the way, where a file has one writer', { timeout: 60_000 }, async () => {
    const { url } = await migrated();
    const db = await openDatabase(url);
    const more = [...readMigrations(migrationsFolder(testProvider)), { name: '29990101000000_next', sql: 'SELECT 1;' }];
    const said = await db.$transaction(
      async (tx) => {
        await tx.inboundEvent.create({ data: { id: 'one', receivedAt: new Date('2026-01-01T00:00:00Z') } });
        return migrate(url, more).catch(String);
      },
      { timeout: 60_000 },
    );
    await db.$disconnect();
    if (testProvider === 'sqlite') expect(said).toContain('Another program uses it: stop that one');
    else expect(said).toEqual(['29990101000000_next']);
  });

  it('of a newer version keep this one from starting', async () => {
    const { url } = await migrated();
    await expect(migrate(url, [])).rejects.toThrow(/newer version of Diapason.*_initial.*Start that version/s);
  });

  it('say that the database cannot be opened', async () => {
    const nowhere = testProvider === 'sqlite' ? 'file:/dev/null/test.db' : 'postgresql://nobody@127.0.0.1:1/nothing';
    await expect(migrate(nowhere)).rejects.toThrow(/could not be opened/);
  });

  it('without a readable file are refused before the database is touched', () => {
    const folder = mkdtempSync(join(tmpdir(), 'diapason-migrations-'));
    try {
      mkdirSync(join(folder, '20260101000000_lost'));
      const url = pathToFileURL(`${folder}/`);
      expect(() => readMigrations(url)).toThrow(/20260101000000_lost has no readable migration\.sql/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe(`a fresh test database on ${testProvider}`, () => {
  it('is migrated, empty and shares nothing with another one', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    databases.push(one, other);
    expect(await migrate(one.url)).toEqual([]);
    const [first, second] = await Promise.all([openDatabase(one.url), openDatabase(other.url)]);
    try {
      await first.inboundEvent.create({ data: { id: 'one', receivedAt: new Date('2026-01-01T00:00:00Z') } });
      expect(await first.inboundEvent.count()).toBe(1);
      expect(await second.inboundEvent.count()).toBe(0);
    } finally {
      await Promise.all([first.$disconnect(), second.$disconnect()]);
    }
  });
});
