import { existsSync } from 'node:fs';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Db, openDatabase } from './store/client.ts';

/**
 * Runs what an administrator typed, with the environment and `.env`. What they can put right themselves is one sentence,
 * anything else a stack; either way the exit code is 1.
 */
export function runCommand(work: (config: Config) => Promise<void>, explains: (error: unknown) => boolean): void {
  run(work).catch((error: unknown) => {
    const known = error instanceof Error && (error instanceof ConfigError || explains(error));
    process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  });
}

async function run(work: (config: Config) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  await work(readConfig(process.env));
}

/** The same, on the database of the environment. */
export function runOnDatabase(
  work: (db: Db, config: Config) => Promise<void>,
  explains: (error: unknown) => boolean = () => false,
): void {
  runCommand(async (config) => {
    const db = await openDatabase(config.databaseUrl);
    try {
      await work(db, config);
    } finally {
      await db.$disconnect();
    }
  }, explains);
}
