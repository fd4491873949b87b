// npm run audit:verify: says of every structure whether its audit trail is what was written; exit code 1 when one is not.
import { runOnDatabase } from './command-line.ts';
import { auditedTeams, type Verdict, verifyAudit } from './store/audit-verify.ts';

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

runOnDatabase(async (db) => {
  for (const team of await auditedTeams(db)) {
    const verdict = await verifyAudit(db, team);
    process.stdout.write(`${lineOf(team, verdict)}\n`);
    if (verdict.kind === 'broken') process.exitCode = 1;
  }
});
