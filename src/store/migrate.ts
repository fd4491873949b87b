import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { fileOf } from './client.ts';
import { withMigrationLock } from './migration-lock.ts';
import { type Provider, prismaFolder, providerOf } from './schema.ts';
import { type Migration, openSchemaEngine, type SchemaEngine } from './schema-engine.ts';

/** A database that could not be brought up to date. */
class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/** The folder of one provider's migrations, with a "/" at the end. */
export function migrationsFolder(provider: Provider): URL {
  return new URL(`migrations/${provider}/`, prismaFolder);
}

/** The migrations in a folder, oldest first. */
export function readMigrations(folder: URL): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: sqlOf(folder, name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Brings the database up to date and returns the names of the migrations applied now. Safe when several
 * processes start at once: one applies, the others wait and find nothing to do.
 */
export async function migrate(
  databaseUrl: string,
  migrations: readonly Migration[] = readMigrations(migrationsFolder(providerOf(databaseUrl))),
): Promise<readonly string[]> {
  try {
    if (providerOf(databaseUrl) === 'sqlite') mkdirSync(dirname(fileOf(databaseUrl)), { recursive: true });
    return await withMigrationLock(databaseUrl, () => apply(databaseUrl, migrations));
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw new MigrationError(`The database could not be opened. ${messageOf(error)}`, { cause: error });
  }
}

async function apply(databaseUrl: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const engine = await openEngine(databaseUrl);
  try {
    return await engine.apply(migrations);
  } catch (error) {
    throw new MigrationError(
      `The database could not be migrated. ${messageOf(error)}\n` +
        'A migration that failed may have been applied in part: restore the last backup before the next start.',
      { cause: error },
    );
  } finally {
    await engine.close();
  }
}

function openEngine(databaseUrl: string): Promise<SchemaEngine> {
  return providerOf(databaseUrl) === 'postgresql'
    ? openSchemaEngine('postgresql', new PrismaPg({ connectionString: databaseUrl }))
    : openSchemaEngine('sqlite', new PrismaBetterSqlite3({ url: databaseUrl }));
}

function sqlOf(folder: URL, name: string): string {
  try {
    return readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
  } catch (error) {
    throw new MigrationError(`Migration ${name} has no readable migration.sql. ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
