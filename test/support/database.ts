import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/store/client.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrationsFolder, readMigrations } from '../../src/store/migrations.ts';
import { type Provider, providerOf } from '../../src/store/schema.ts';

/** A PostgreSQL server on which databases may be created; SQLite is tested where it is not set. */
const server = process.env['TEST_DATABASE_URL'];

/** In memory where the system offers it: a test needs no file that outlives a power cut. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What the integration tests run on. */
export const testProvider: Provider = server === undefined ? 'sqlite' : providerOf(server);

export interface TestDatabase {
  readonly url: string;
  /** Closes nothing: disconnect the clients before. */
  drop(): Promise<void>;
}

/** A database of its own with all migrations applied, copied from a template that is made once per set of migrations. */
export function freshDatabase(): Promise<TestDatabase> {
  return server === undefined ? copyOfFile() : copyOnServer(server);
}

/** A database of its own without any table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return server === undefined ? emptyFile() : createOnServer(server, 'template0');
}

async function copyOfFile(): Promise<TestDatabase> {
  const template = join(scratch, `${templateName('sqlite')}.db`);
  if (!existsSync(template)) {
    // Several test files may come here at once: each makes one, and a rename replaces the other's in one step.
    const { url, folder, drop } = emptyFile();
    await migrate(url);
    // Leaves the file in the mode that every copy would be switched to.
    await (await openDatabase(url)).$disconnect();
    renameSync(join(folder, 'test.db'), template);
    await drop();
  }
  const copy = emptyFile();
  copyFileSync(template, join(copy.folder, 'test.db'));
  return copy;
}

function emptyFile() {
  const folder = mkdtempSync(join(scratch, 'diapason-test-'));
  return {
    url: `file:${join(folder, 'test.db')}`,
    folder,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function copyOnServer(url: string): Promise<TestDatabase> {
  const template = templateName('postgresql');
  await onServer(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('diapason_template'))");
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
    await migrate(urlOf(url, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  return createOnServer(url, template);
}

let created = 0;

async function createOnServer(url: string, template: string): Promise<TestDatabase> {
  created += 1;
  const name = `diapason_test_${process.pid}_${process.hrtime.bigint()}_${created}`;
  await onServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(url, name),
    drop: () =>
      onServer(url, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function onServer<T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function templateName(provider: Provider): string {
  const migrations = JSON.stringify(readMigrations(migrationsFolder(provider)));
  return `diapason_template_${createHash('sha256').update(migrations).digest('hex').slice(0, 16)}`;
}
