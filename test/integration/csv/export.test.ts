import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { practitionerRow, setRole } from '../../../src/features/practitioner/store.ts';
import { exportFiles } from '../../../src/features/transfer/export-files.ts';
import { what } from '../../../src/features/transfer/what.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';

const filesTo = (team: Structure, user: string) =>
  team.platform.screen.flatMap(({ to, file }) => (to.kind === 'direct' && to.user === user && file ? [file] : []));

async function exported(
  team: Structure,
  user: string,
  values: Record<string, string> = {},
): Promise<readonly string[]> {
  const before = filesTo(team, user).length;
  await team.submits(user, formOf(await team.says(user, 'diapason exporter')), values);
  return filesTo(team, user).slice(before);
}

describe('« /diapason exporter »', () => {
  it('sends one file for each list to whoever asked, in private', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-24T14:00:00Z');
    const files = await exported(team, 'claire');
    expect(files.map((file) => file.split('\r\n')[0]?.split(';').slice(0, 2).join(';'))).toEqual([
      'identifiant;nom',
      'identifiant;nom',
      'identifiant;titre',
      'identifiant;créé le',
      'identifiant;code',
    ]);
    const [members = ''] = files;
    expect(members.split('\r\n')).toHaveLength(7);
    expect(members).toContain(';Léa Martin;Infirmier;Praticien ou membre de l’équipe;Europe/Paris;Français;oui\r\n');
    for (const user of ['lea', 'marc', 'ravi', 'ines']) expect(filesTo(team, user)).toEqual([]);
    expect(team.errors).toEqual([]);
  });

  it('gives a coordinator who is no carer the codes and the logistics, and no text of a case', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-24T14:00:00Z');
    await team.db.meeting.updateMany({ data: { facilitatorId: null, secretaryId: null } });
    const all = (await exported(team, 'claire')).join('\n');
    expect(all).toContain('C-7QK4');
    expect(all).toContain('Plaie chronique');
    expect(all).toContain('examiné');
    for (const secret of Object.values(secrets)) expect(all).not.toContain(secret);
    expect(all).not.toContain('Informé, pas d’opposition');
  });

  it('gives a carer who steers what they may read', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-11-24T14:00:00Z');
    const marc = practitionerRow.parse(
      await team.db.practitioner.findFirstOrThrow({ where: { displayName: 'Marc Petit' } }),
    );
    await team.db.$transaction((tx) => setRole(tx, marc.careTeamId, marc.id, 'administrator'));
    const all = (await exported(team, 'marc')).join('\n');
    for (const secret of Object.values(secrets)) expect(all).toContain(secret);
  });

  it('writes commas without a mark for other programs, only the list that was chosen', async () => {
    await using team = await openTeam();
    const files = await exported(team, 'claire', { what: 'members', dialect: 'plain' });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^identifiant,nom,profession,rôle,fuseau horaire,langue,présent\r\n/);
  });

  it('is sent once for two clicks', async () => {
    await using team = await openTeam();
    const form = formOf(await team.says('claire', 'diapason exporter'));
    await Promise.all([
      team.submits('claire', form, { what: 'tasks' }),
      team.submits('claire', form, { what: 'tasks' }),
    ]);
    expect(filesTo(team, 'claire')).toHaveLength(1);
    expect(await team.db.delivery.count({ where: { kind: 'transfer.table' } })).toBe(1);
  });

  it('is refused to who does not steer', async () => {
    await using team = await openTeam();
    expect(viewOf(await team.says('lea', 'diapason exporter')).fallback).toContain('réservée');
  });

  it('makes safe what a spreadsheet would run', async () => {
    await using team = await openTeam();
    await team.submits('lea', formOf(await team.says('lea', 'tache nouvelle')), { title: '=HYPERLINK("http://x")' });
    const [tasks = ''] = await exported(team, 'claire', { what: 'tasks' });
    expect(tasks).toContain(`;"'=HYPERLINK(""http://x"")";`);
  });
});

describe('npm run export', () => {
  it('writes every table with every text into files of their owner alone, and notes it in the audit trail', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    const folder = join(mkdtempSync(join(tmpdir(), 'diapason-export-')), 'deep');
    onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
    const around = { db: team.db, now: new Date('2026-11-24T14:00:00Z') };
    const asked = { structure: 'MSP des Tilleuls', whats: what.options, dialect: 'plain', folder } as const;
    const written = await exportFiles(around, asked);
    expect(written.map(({ rows }) => rows)).toEqual([5, 0, 1, 1, 1]);
    expect(readdirSync(folder).sort()).toEqual([
      'decisions-2026-11-24.csv',
      'dossiers-2026-11-24.csv',
      'invites-2026-11-24.csv',
      'membres-2026-11-24.csv',
      'taches-2026-11-24.csv',
    ]);
    const all = written.map(({ file }) => readFileSync(file, 'utf8')).join('\n');
    for (const secret of Object.values(secrets)) expect(all).toContain(secret);
    for (const { file } of written) expect(statSync(file).mode & 0o077).toBe(0);
    const act = 'export members partners tasks decisions cases';
    expect(await team.db.auditEntry.findMany({ where: { act } })).toMatchObject([{ actorId: null, subjects: [] }]);
    await expect(exportFiles(around, asked)).rejects.toThrow('it exists already');
    await expect(exportFiles(around, { ...asked, structure: 'MSP' })).rejects.toThrow('No structure has');
  });
});
