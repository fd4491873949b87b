import { z } from 'zod';
import type { Db } from '../../src/store/client.ts';
import { testProvider } from './database.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of a database, as its driver gives them. */
export const rows = z.array(z.record(z.string(), z.unknown()));

/** The names of all our tables. */
export async function tablesOf(db: Db): Promise<readonly string[]> {
  const query =
    testProvider === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
  const found = rows.parse(await db.$queryRawUnsafe(query));
  return found.map(({ name }) => String(name)).filter((name) => !/^(_prisma|sqlite)/.test(name));
}

/** Everything that the database holds of one structure, table by table, each row as JSON, in the order of its text. */
export async function heldOf(db: Db, team: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const held: Record<string, readonly string[]> = {};
  for (const table of await tablesOf(db)) {
    const all = rows.parse(await db.$queryRawUnsafe(`SELECT * FROM "${table}"`));
    const own = all.filter((row) => row['careTeamId'] === team || (table === 'CareTeam' && row['id'] === team));
    held[table] = own.map(shown).sort();
  }
  return held;
}

/** The tables of the database that hold one of these words anywhere. */
export async function tablesWith(db: Db, ...words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(db)) {
    const held = shown(rows.parse(await db.$queryRawUnsafe(`SELECT * FROM "${table}"`)));
    if (words.some((word) => held.includes(word))) found.push(table);
  }
  return found;
}

function shown(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
}
