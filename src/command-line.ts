import { existsSync } from 'node:fs';
import { type Config, readConfig } from './config.ts';
import { ExplainedError } from './core/explained-error.ts';
import { type Db, isCollision, openDatabase } from './store/client.ts';
import { whyNotReady } from './store/diagnose.ts';

/**
 * Runs what an administrator typed, with the environment and `.env`. What they can put right themselves is one sentence,
 * anything else a stack; either way the exit code is 1.
 */
export function runCommand(work: (config: Config) => Promise<void>): void {
  run(work).catch((error: unknown) => {
    process.stderr.write(`${explanationOf(error)}\n`);
    process.exitCode = 1;
  });
}

async function run(work: (config: Config) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  await work(readConfig(process.env));
}

function explanationOf(error: unknown): string {
  if (error instanceof ExplainedError) return error.message;
  if (isCollision(error)) return 'Another program writes to the database: try again when it has ended.';
  return String(error instanceof Error ? error.stack : error);
}

/** The same, on the database of the environment, which has to be there and up to date. */
export function runOnDatabase(work: (db: Db, config: Config) => Promise<void>): void {
  runCommand(async (config) => {
    const objection = await whyNotReady(config.databaseUrl);
    if (objection !== undefined) throw new ExplainedError(objection);
    const db = await openDatabase(config.databaseUrl);
    try {
      await work(db, config);
    } finally {
      await db.$disconnect();
    }
  });
}
