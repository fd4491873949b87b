// npm run audit:verify: says of every structure whether its audit trail is what was written; exit code 1 when one is not.
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { auditedTeams, type Verdict, verifyAudit } from './store/audit-verify.ts';
import { openDatabase } from './store/client.ts';

const reasons = {
  missing: 'is missing',
  changed: 'is not what was written, or not in its place',
  added: 'was added after the end of the trail',
} as const;

function lineOf(team: string, verdict: Verdict): string {
  if (verdict.kind === 'broken') return `${team}: BROKEN, entry ${verdict.seq} ${reasons[verdict.because]}`;
  if (verdict.entries === 0) return `${team}: no entry`;
  return `${team}: ${verdict.entries} in order, the last has the hash ${verdict.hash}`;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile();
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  try {
    for (const team of await auditedTeams(db)) {
      const verdict = await verifyAudit(db, team);
      process.stdout.write(`${lineOf(team, verdict)}\n`);
      if (verdict.kind === 'broken') process.exitCode = 1;
    }
  } finally {
    await db.$disconnect();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
