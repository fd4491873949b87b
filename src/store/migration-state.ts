import { existsSync } from 'node:fs';
import { z } from 'zod';
import { fileOf, openDatabase } from './client.ts';
import { providerOf } from './schema.ts';

/** What a database knows of our migrations. */
export type MigrationState =
  | { readonly kind: 'absent' | 'empty' | 'current' }
  | { readonly kind: 'behind'; readonly missing: readonly string[] }
  /** A migration stopped half way, or is of a newer version. */
  | { readonly kind: 'broken' | 'newer'; readonly migration: string }
  | { readonly kind: 'closed'; readonly reason: string };

const applied = z.array(
  z.object({ migration_name: z.string(), finished_at: z.unknown(), rolled_back_at: z.unknown() }),
);

/** Opens a database as a start would, and changes nothing: are all these migrations there, and only those? */
export async function migrationState(databaseUrl: string, known: readonly string[]): Promise<MigrationState> {
  if (providerOf(databaseUrl) === 'sqlite' && !existsSync(fileOf(databaseUrl))) return { kind: 'absent' };
  try {
    const db = await openDatabase(databaseUrl);
    try {
      return compared(applied.parse(await db.$queryRawUnsafe('SELECT * FROM _prisma_migrations')), known);
    } finally {
      await db.$disconnect();
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function compared(rows: z.infer<typeof applied>, known: readonly string[]): MigrationState {
  const broken = rows.find(({ finished_at, rolled_back_at }) => finished_at === null && rolled_back_at === null);
  if (broken !== undefined) return { kind: 'broken', migration: broken.migration_name };
  const names = rows.map(({ migration_name }) => migration_name);
  const newer = names.find((name) => !known.includes(name));
  if (newer !== undefined) return { kind: 'newer', migration: newer };
  const missing = known.filter((name) => !names.includes(name));
  return missing.length === 0 ? { kind: 'current' } : { kind: 'behind', missing };
}

function failed(message: string): MigrationState {
  // The last line is the driver's own, in a frame of Prisma's; those before it show our source.
  const last = message.trim().split('\n').at(-1) ?? message;
  const reason = /Message: `(.+)`/.exec(last)?.[1] ?? last;
  if (/no such table|does not exist/i.test(reason) && /_prisma_migrations/.test(reason)) return { kind: 'empty' };
  return { kind: 'closed', reason: reason.replace(/[.\s]+$/, '') };
}
