import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ExplainedError } from '../core/explained-error.ts';
import { fileOf } from './client.ts';
import { providerOf } from './schema.ts';

/** What a backup holds. */
export interface Backup {
  readonly file: string;
  /** Structures in it. */
  readonly structures: number;
}

/**
 * Copies a SQLite database into `file` while Diapason runs, reads the whole copy once to be sure of it, and only then
 * gives it its name. Nobody but its owner may read it. Throws ExplainedError.
 */
export async function backUp(databaseUrl: string, file: string): Promise<Backup> {
  if (providerOf(databaseUrl) === 'postgresql') {
    throw new ExplainedError(
      'PostgreSQL has its own tool: set -a; . ./.env; pg_dump --format=custom --file=diapason.dump "$DATABASE_URL"',
    );
  }
  const source = fileOf(databaseUrl);
  if (!existsSync(source)) throw new ExplainedError(`There is no database ${source}: set DATABASE_URL.`);
  if (existsSync(file)) throw new ExplainedError(`${file} exists already: choose another name.`);
  const unfinished = `${file}.unfinished`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    await copy(source, unfinished);
    const structures = verify(unfinished);
    renameSync(unfinished, file);
    return { file, structures };
  } catch (error) {
    throw new ExplainedError(`The backup was not made: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  } finally {
    // Beside it, reading it in the mode of the original leaves the two files of that mode.
    for (const rest of ['', '-shm', '-wal']) {
      if (existsSync(`${unfinished}${rest}`)) rmSync(`${unfinished}${rest}`);
    }
  }
}

async function copy(source: string, destination: string): Promise<void> {
  const database = new Sqlite(source, { readonly: true, fileMustExist: true });
  try {
    await database.backup(destination);
    chmodSync(destination, 0o600);
  } finally {
    database.close();
  }
}

/** Reads every page of it; the number of structures. */
function verify(file: string): number {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const found: unknown = database.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`the copy is damaged (${String(found)})`);
    const count: unknown = database.prepare('SELECT count(*) FROM "CareTeam"').pluck().get();
    return Number(count);
  } finally {
    database.close();
  }
}
