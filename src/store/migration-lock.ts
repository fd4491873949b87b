import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { fileOf } from './client.ts';
import { providerOf } from './schema.ts';

/** Any number that nothing else in the database uses; Prisma's engine takes 72707369 for itself. */
const postgresqlKey = 7_202_611_210;
const pollMilliseconds = 50;
const longestWaitMilliseconds = 120_000;

/**
 * Runs `task` while no other process migrates the same database; others wait, at most two minutes.
 * Both locks are freed by the system when the process that holds them dies.
 */
export async function withMigrationLock<T>(databaseUrl: string, task: () => Promise<T>): Promise<T> {
  const release =
    providerOf(databaseUrl) === 'postgresql'
      ? await lockPostgresql(databaseUrl)
      : await lockSqlite(`${fileOf(databaseUrl)}.lock`);
  try {
    return await task();
  } finally {
    await release();
  }
}

/** An advisory lock belongs to its connection, so it has one of its own. */
async function lockPostgresql(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A connection lost between two queries is told by this event, and would end the process without a listener.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${longestWaitMilliseconds}`);
    await client.query('SELECT pg_advisory_lock($1)', [postgresqlKey]);
  } catch (error) {
    await client.end();
    throw stillLocked(error);
  }
  return () => client.end();
}

/**
 * An exclusive transaction on an empty database beside the real one, which stays free for the engine.
 * better-sqlite3 waits by blocking the thread, which would stop a holder in the same process: hence the polling.
 */
async function lockSqlite(file: string): Promise<() => Promise<void>> {
  const database = new Sqlite(file, { timeout: 0 });
  for (let waited = 0; ; waited += pollMilliseconds) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return async () => {
        database.close();
      };
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY';
      if (!busy || waited >= longestWaitMilliseconds) {
        database.close();
        throw busy ? stillLocked(error) : error;
      }
    }
    await wait(pollMilliseconds);
  }
}

function stillLocked(cause: unknown): Error {
  return new Error('Another process has been migrating this database for two minutes. Stop it, then start again.', {
    cause,
  });
}
