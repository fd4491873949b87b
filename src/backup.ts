// npm run backup -- [FILE]: copies the SQLite database while Diapason runs; exit code 1 when that fails.
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { systemClock } from './core/clock.ts';
import { BackupError, backUp } from './store/backup.ts';

/** "backups/diapason-2026-11-16T080000Z.db": no sign that a file system refuses. */
function usualName(now: Date): string {
  return `backups/diapason-${now.toISOString().replace(/:|\.\d+/g, '')}.db`;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const { databaseUrl } = readConfig(process.env);
  const { file, structures } = await backUp(databaseUrl, process.argv[2] ?? usualName(systemClock.now()));
  process.stdout.write(`${file}: whole, structures in it: ${structures}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof BackupError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});
