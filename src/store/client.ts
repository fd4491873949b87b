import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client.ts';
import { Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client.ts';
import { providerOf } from './schema.ts';

/** The database. Both providers have the same models, so the code is typed on one of them. */
export type Db = SqliteClient;

/** A running transaction; every store function takes one. */
export type Tx = Prisma.TransactionClient;

// SQLite has one writer: a click waits for whoever writes, rather than fail.
const transactionOptions = { maxWait: 10_000, timeout: 20_000 };

/**
 * Opens the database of `databaseUrl` ("file:…" or "postgresql://…"), creating the folder of a file.
 * Migrations are applied by migrate.ts before.
 */
export async function openDatabase(databaseUrl: string): Promise<Db> {
  if (providerOf(databaseUrl) === 'postgresql') {
    const client: unknown = new PostgresqlClient({
      adapter: new PrismaPg({ connectionString: databaseUrl }),
      transactionOptions,
    });
    // The generated clients differ in type names only; this is the one place that says so.
    return client as Db;
  }
  mkdirSync(dirname(fileOf(databaseUrl)), { recursive: true });
  const client = new SqliteClient({
    adapter: new PrismaBetterSqlite3({ url: databaseUrl, timeout: 5_000 }),
    transactionOptions,
  });
  for (const pragma of sqlitePragmas) await client.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return client;
}

const sqlitePragmas = [
  // Readers do not wait for the writer, and a killed process leaves a consistent file.
  'journal_mode = WAL',
  // What was erased or replaced stays in no free page, and in the log no longer than the next reader needs it:
  // a text that was withdrawn, a secret box as it was one ballot ago.
  'secure_delete = ON',
  'wal_autocheckpoint = 1',
  'journal_size_limit = 0',
];

/** How a Json column is emptied. */
export const databaseNull = Prisma.DbNull;

/** The path in a "file:" URL. */
export function fileOf(databaseUrl: string): string {
  return databaseUrl.replace(/^file:/, '');
}

/** P2002: a row with the same unique value exists already. */
const taken = 'P2002';

/**
 * P2034: each of two transactions waits for the other; P1008: another process wrote to SQLite after this transaction had
 * read, which no waiting mends, or wrote for too long.
 */
const collisions: readonly unknown[] = [taken, 'P2034', 'P1008'];

/** Whether an error says that another transaction was in the way. */
export function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && collisions.includes(error.code);
}

/** Whether an error says that there is such a row already. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === taken;
}
