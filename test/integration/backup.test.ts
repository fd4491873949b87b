import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workspaceByExternalId } from '../../src/features/care-team/store.ts';
import { backUp } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';

const now = new Date('2026-11-16T08:00:00Z');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'diapason-backup-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A SQLite database with one structure in it, whatever the other tests run on. */
async function oneStructure() {
  const url = `file:${join(folder(), 'diapason.db')}`;
  await migrate(url);
  const db = await openDatabase(url);
  onTestFinished(() => db.$disconnect());
  await workspaceByExternalId(db, now, { platform: 'slack', externalId: 'T1', name: 'MSP des Tilleuls' });
  return { url, db };
}

describe('a backup of SQLite', () => {
  it('is made while Diapason writes, and gives everything back', async () => {
    const { url, db } = await oneStructure();
    const file = join(folder(), 'deep', 'monday.db');
    const writing = Array.from({ length: 20 }, (_, index) =>
      db.careTeam.updateMany({ data: { quorumPeople: 2 + index } }),
    );
    const [backup] = await Promise.all([backUp(url, file), ...writing]);
    expect(backup).toEqual({ file, structures: 1 });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(dirname(file))).toEqual(['monday.db']);

    const restored = await openDatabase(`file:${file}`);
    onTestFinished(() => restored.$disconnect());
    const [{ quorumPeople: _then, ...before }] = [await db.careTeam.findFirstOrThrow()];
    const [{ quorumPeople, ...after }] = [await restored.careTeam.findFirstOrThrow()];
    expect(after).toEqual(before);
    expect(quorumPeople).toBeGreaterThanOrEqual(2);
    expect(await restored.workspace.findMany()).toEqual(await db.workspace.findMany());
  });

  it('overwrites nothing', async () => {
    const { url } = await oneStructure();
    const file = join(folder(), 'monday.db');
    writeFileSync(file, 'older');
    await expect(backUp(url, file)).rejects.toThrow('exists already');
    expect(statSync(file).size).toBe(5);
  });

  it('of a file that is no database leaves nothing behind, and says so', async () => {
    const where = folder();
    const broken = join(where, 'broken.db');
    writeFileSync(broken, 'no database at all, but long enough to be looked at'.repeat(100));
    await expect(backUp(`file:${broken}`, join(where, 'copy.db'))).rejects.toThrow('The backup was not made');
    expect(readdirSync(where)).toEqual(['broken.db']);
  });

  it('of a database of something else is none', async () => {
    const where = folder();
    const other = await openDatabase(`file:${join(where, 'other.db')}`);
    await other.$executeRawUnsafe('CREATE TABLE other (id INTEGER)');
    await other.$disconnect();
    await expect(backUp(`file:${join(where, 'other.db')}`, join(where, 'copy.db'))).rejects.toThrow('CareTeam');
    expect(existsSync(join(where, 'copy.db'))).toBe(false);
  });

  it('that cannot be written says why', async () => {
    const { url } = await oneStructure();
    await expect(backUp(url, '/dev/null/monday.db')).rejects.toThrow('The backup was not made');
  });

  it('needs a database', async () => {
    const where = folder();
    await expect(backUp(`file:${join(where, 'none.db')}`, join(where, 'copy.db'))).rejects.toThrow(
      'There is no database',
    );
  });
});

it('a backup of PostgreSQL is left to PostgreSQL, with the command to type', async () => {
  const made = backUp('postgresql://diapason:secret@127.0.0.1/diapason', 'monday.dump');
  await expect(made).rejects.toThrow('pg_dump --format=custom --file=diapason.dump "$DATABASE_URL"');
});
