// npm run backup -- [FILE]: copies the SQLite database while Diapason runs; exit code 1 when that fails.
import { runCommand } from './command-line.ts';
import { systemClock } from './core/clock.ts';
import { backUp } from './store/backup.ts';

/** "backups/diapason-2026-11-16T080000Z.db": no sign that a file system refuses. */
function usualName(now: Date): string {
  return `backups/diapason-${now.toISOString().replace(/:|\.\d+/g, '')}.db`;
}

runCommand(async ({ databaseUrl }) => {
  const { file, structures } = await backUp(databaseUrl, process.argv[2] ?? usualName(systemClock.now()));
  process.stdout.write(`${file}: whole, structures in it: ${structures}\n`);
});
