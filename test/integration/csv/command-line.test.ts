import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { workspaceByExternalId } from '../../../src/features/care-team/store.ts';
import { openDatabase } from '../../../src/store/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { runProgram } from '../../support/program.ts';

const run = (program: 'export' | 'import', database: string, args: readonly string[]) =>
  runProgram(program, args, { DATABASE_URL: database });

it('a table goes out and comes in at the server', { timeout: 120_000 }, async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const db = await openDatabase(database.url);
  onTestFinished(() => db.$disconnect());
  const now = new Date('2026-11-16T08:00:00Z');
  const { careTeamId } = await workspaceByExternalId(db, now, { platform: 'slack', externalId: 'T1', name: 'MSP' });
  const claire = {
    id: 'claire',
    careTeamId,
    displayName: 'Claire',
    role: 'coordinator',
    calendarSecret: 'x',
    createdAt: now,
  };
  await db.practitioner.create({ data: claire });
  const folder = mkdtempSync(join(tmpdir(), 'diapason-csv-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'taches.csv');
  writeFileSync(file, 'titre\nRelire le protocole\n');

  const asked = ['--structure', 'MSP', '--what', 'tasks', file];
  const trial = await run('import', database.url, asked);
  expect(trial).toMatchObject({ code: 0 });
  expect(trial.output).toContain('ligne 2 : à créer');
  expect(await db.task.count()).toBe(0);
  const done = await run('import', database.url, ['--apply', ...asked]);
  expect(done).toMatchObject({ code: 0 });
  expect(done.output).toContain('Importé.');

  const out = await run('export', database.url, ['--structure', careTeamId, '--what', 'tasks', '--excel', folder]);
  expect(out).toMatchObject({ code: 0 });
  const [written = ''] = out.output.split(': lines: 1\n');
  expect(readFileSync(written, 'utf8')).toContain(';Relire le protocole;à faire;');

  writeFileSync(file, 'titre\nRappeler Mme Dupont\n');
  const refused = await run('import', database.url, asked);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.output).not.toContain('Dupont');
  expect(await run('import', database.url, ['--what', 'tasks', file])).toMatchObject({ code: 2 });
  expect(await run('export', database.url, ['--structure', 'MSP', '--what', 'votes', folder])).toMatchObject({
    code: 2,
  });
  const unknown = await run('export', database.url, ['--structure', 'Autre', folder]);
  expect(unknown).toMatchObject({
    code: 1,
    output: `No structure has the id or the name "Autre". There are:\n  ${careTeamId}  MSP\n`,
  });
  const missing = await run('import', database.url, [
    '--structure',
    'MSP',
    '--what',
    'tasks',
    join(folder, 'none.csv'),
  ]);
  expect(missing.code).toBe(1);
  expect(missing.output).toContain('none.csv cannot be read: it does not exist.');

  // Of the five tables one is there already: none of the others stays behind.
  const before = readdirSync(folder).toSorted();
  const again = await run('export', database.url, ['--structure', 'msp', '--excel', folder]);
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('cannot be written: it exists already') });
  expect(readdirSync(folder).toSorted()).toEqual(before);
});

it('a program beside Diapason makes no database, and says which it looked for', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diapason-csv-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { code, output } = await run('export', `file:${join(folder, 'typo.db')}`, ['--structure', 'MSP', folder]);
  expect(code).toBe(1);
  expect(output).toMatch(/^The database is not ready\. .*typo\.db does not exist yet.* Is DATABASE_URL the one/);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
});
