import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { ExplainedError } from '../core/explained-error.ts';
import { fileOf } from './client.ts';
import { diagnosisOf } from './diagnose.ts';
import { withMigrationLock } from './migration-lock.ts';
import { migrationState } from './migration-state.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';
import { providerOf } from './schema.ts';
import { type Migration, openSchemaEngine, type SchemaEngine } from './schema-engine.ts';

/**
 * Brings the database up to date and returns the names of the migrations applied now. Safe when several
 * processes start at once: one applies, the others wait and find nothing to do. Throws ExplainedError.
 */
export async function migrate(
  databaseUrl: string,
  migrations: readonly Migration[] = readMigrations(migrationsFolder(providerOf(databaseUrl))),
): Promise<readonly string[]> {
  try {
    if (providerOf(databaseUrl) === 'sqlite') mkdirSync(dirname(fileOf(databaseUrl)), { recursive: true });
    return await withMigrationLock(databaseUrl, () => bringUpToDate(databaseUrl, migrations));
  } catch (error) {
    if (error instanceof ExplainedError) throw error;
    throw new ExplainedError(`The database could not be opened. ${messageOf(error)}`, { cause: error });
  }
}

async function bringUpToDate(databaseUrl: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const known = migrations.map(({ name }) => name);
  const state = await migrationState(databaseUrl, known);
  // The engine wants the file for itself, which nobody needs to give up while nothing is missing.
  if (state.kind === 'current') return [];
  if (state.kind === 'newer') {
    const { said, remedy } = diagnosisOf(state, databaseUrl);
    throw new ExplainedError(`The database is not ready. ${said} ${remedy}`);
  }
  const engine = await openEngine(databaseUrl);
  try {
    return await engine.apply(migrations).finally(() => engine.close());
  } catch (error) {
    throw new ExplainedError(`The database could not be migrated. ${await reasonOf(error)}`, { cause: error });
  }

  async function reasonOf(error: unknown): Promise<string> {
    const { kind } = await migrationState(databaseUrl, known);
    if (kind === 'broken') {
      return `${messageOf(error)}\nIt may have been applied in part: restore the last backup before the next start.`;
    }
    const busy = /SocketTimeout|database is locked/.test(messageOf(error));
    return busy ? 'Another program uses it: stop that one, then start again.' : messageOf(error);
  }
}

function openEngine(databaseUrl: string): Promise<SchemaEngine> {
  return providerOf(databaseUrl) === 'postgresql'
    ? openSchemaEngine('postgresql', new PrismaPg({ connectionString: databaseUrl }))
    : openSchemaEngine('sqlite', new PrismaBetterSqlite3({ url: databaseUrl }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
