import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Diagnosis } from '../core/diagnosis.ts';
import { fileOf, openDatabase } from './client.ts';
import { migrationsFolder, readMigrations } from './migrate.ts';
import { providerOf } from './schema.ts';

const applied = z.array(
  z.object({ migration_name: z.string(), finished_at: z.unknown(), rolled_back_at: z.unknown() }),
);

const about = 'database';

/** Opens the database as `npm start` would, and changes nothing: are all migrations there, and only those? */
export async function diagnoseDatabase(databaseUrl: string): Promise<Diagnosis> {
  const provider = providerOf(databaseUrl);
  if (provider === 'sqlite' && !existsSync(fileOf(databaseUrl))) return toBeMade(fileOf(databaseUrl));
  try {
    const db = await openDatabase(databaseUrl);
    try {
      const rows = applied.parse(await db.$queryRawUnsafe('SELECT * FROM _prisma_migrations'));
      return compared(
        rows,
        readMigrations(migrationsFolder(provider)).map(({ name }) => name),
      );
    } finally {
      await db.$disconnect();
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function toBeMade(file: string): Diagnosis {
  const folder = nearestThere(dirname(resolve(file)));
  try {
    // Only a folder has a "." in it.
    accessSync(`${folder}/.`, constants.W_OK);
    return { about, level: 'fine', said: `${file} does not exist yet: the first start makes it.` };
  } catch {
    return {
      about,
      level: 'problem',
      said: `${file} does not exist, and cannot be made in ${folder}.`,
      remedy: 'Set DATABASE_URL to a file in a folder in which the user that runs Diapason may write.',
    };
  }
}

function nearestThere(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestThere(dirname(folder));
}

function compared(rows: z.infer<typeof applied>, known: readonly string[]): Diagnosis {
  const broken = rows.find(({ finished_at, rolled_back_at }) => finished_at === null && rolled_back_at === null);
  if (broken !== undefined) {
    return {
      about,
      level: 'problem',
      said: `The migration ${broken.migration_name} stopped half way.`,
      remedy: 'Restore the last backup, then start again (README, "Back up").',
    };
  }
  const names = rows.map(({ migration_name }) => migration_name);
  const foreign = names.find((name) => !known.includes(name));
  if (foreign !== undefined) {
    return {
      about,
      level: 'problem',
      said: `It was used by a newer version of Diapason (migration ${foreign}).`,
      remedy: 'Start that version, or restore the backup that was made before the upgrade.',
    };
  }
  const missing = known.filter((name) => !names.includes(name));
  const said =
    missing.length === 0 ? 'It opens and is up to date.' : `It opens; the next start applies ${missing.join(', ')}.`;
  return {
    about,
    level: missing.length === 0 ? 'fine' : 'warning',
    said,
    ...(missing.length > 0 && { remedy: 'Make a backup before (README, "Back up").' }),
  };
}

function failed(message: string): Diagnosis {
  // The last line is the driver's own, in a frame of Prisma's; those before it show our source.
  const last = message.trim().split('\n').at(-1) ?? message;
  const reason = /Message: `(.+)`/.exec(last)?.[1] ?? last;
  if (/no such table|does not exist/i.test(reason) && /_prisma_migrations/.test(reason)) {
    return { about, level: 'fine', said: 'It is empty: the first start makes its tables.' };
  }
  return {
    about,
    level: 'problem',
    said: `It cannot be opened: ${reason.replace(/[.\s]+$/, '')}.`,
    remedy: 'Compare DATABASE_URL with the file or the PostgreSQL server, its user, password and rights.',
  };
}
