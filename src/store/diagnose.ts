import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Diagnosis } from '../core/diagnosis.ts';
import { fileOf } from './client.ts';
import { type MigrationState, migrationState } from './migration-state.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';
import { providerOf } from './schema.ts';

const about = 'database';

/** Opens the database as `npm start` would, and changes nothing: are all migrations there, and only those? */
export async function diagnoseDatabase(databaseUrl: string): Promise<Diagnosis> {
  return diagnosisOf(await stateOf(databaseUrl), databaseUrl);
}

/** Why a program beside Diapason cannot work on the database now, and what to do; undefined when it can. */
export async function whyNotReady(databaseUrl: string): Promise<string | undefined> {
  const state = await stateOf(databaseUrl);
  if (state.kind === 'current') return undefined;
  const { said, remedy = 'Is DATABASE_URL the one that Diapason uses?' } = diagnosisOf(state, databaseUrl);
  return `The database is not ready. ${said} ${remedy}`;
}

function stateOf(databaseUrl: string): Promise<MigrationState> {
  const known = readMigrations(migrationsFolder(providerOf(databaseUrl)));
  return migrationState(
    databaseUrl,
    known.map(({ name }) => name),
  );
}

export function diagnosisOf(state: MigrationState, databaseUrl: string): Diagnosis {
  switch (state.kind) {
    case 'absent':
      return toBeMade(fileOf(databaseUrl));
    case 'empty':
      return { about, level: 'fine', said: 'It is empty: the first start makes its tables.' };
    case 'current':
      return { about, level: 'fine', said: 'It opens and is up to date.' };
    case 'behind':
      return {
        about,
        level: 'warning',
        said: `It opens; the next start applies ${state.missing.join(', ')}.`,
        remedy: 'Make a backup before (README, "Back up").',
      };
    case 'broken':
      return {
        about,
        level: 'problem',
        said: `The migration ${state.migration} stopped half way.`,
        remedy: 'Restore the last backup, then start again (README, "Back up").',
      };
    case 'newer':
      return {
        about,
        level: 'problem',
        said: `It was used by a newer version of Diapason (migration ${state.migration}).`,
        remedy: 'Start that version, or restore the backup that was made before the upgrade.',
      };
    case 'closed':
      return {
        about,
        level: 'problem',
        said: `It cannot be opened: ${state.reason}.`,
        remedy: 'Compare DATABASE_URL with the file or the PostgreSQL server, its user, password and rights.',
      };
    default:
      return state satisfies never;
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
