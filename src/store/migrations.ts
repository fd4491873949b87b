import { readdirSync, readFileSync } from 'node:fs';
import { ExplainedError } from '../core/explained-error.ts';
import { type Provider, prismaFolder } from './schema.ts';
import type { Migration } from './schema-engine.ts';

/** The folder of one provider's migrations, with a "/" at the end. */
export function migrationsFolder(provider: Provider): URL {
  return new URL(`migrations/${provider}/`, prismaFolder);
}

/** The migrations in a folder, oldest first. Throws ExplainedError. */
export function readMigrations(folder: URL): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: sqlOf(folder, name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function sqlOf(folder: URL, name: string): string {
  try {
    return readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExplainedError(`Migration ${name} has no readable migration.sql. ${reason}`, { cause: error });
  }
}
