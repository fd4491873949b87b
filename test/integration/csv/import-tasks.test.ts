import { describe, expect, it } from 'vitest';
import { openTeam } from '../../support/structure.ts';
import { hold, secrets } from '../minutes/held.ts';
import { imports, said, table } from './tables.ts';

const header = 'titre;état;échéance;responsables;priorité;auteur';

describe('an import of tasks', () => {
  it('says what it would do and keeps nothing, until it is applied', async () => {
    await using team = await openTeam();
    const file = `${header}\r\nRelire le protocole;à faire;2026-12-01;Léa Martin;Haute;Marc Petit\r\n`;
    const trial = await imports(team, 'tasks', file, { apply: false });
    expect(trial.kind).toBe('dry-run');
    expect(said(trial)).toEqual([
      'ligne 2 : à créer',
      'À créer : 1. À modifier : 0. Déjà là : 0. Laissées de côté : 0. Refusées : 0.',
      'Rien n’a été importé : c’était un essai. Ajoutez --apply pour importer.',
    ]);
    expect(await team.db.task.count()).toBe(0);
    expect((await imports(team, 'tasks', file)).kind).toBe('applied');
    expect(await team.db.task.findMany({ include: { owners: { include: { practitioner: true } } } })).toMatchObject([
      {
        title: 'Relire le protocole',
        dueOn: '2026-12-01',
        status: 'to-do',
        priority: 'high',
        owners: [{ practitioner: { displayName: 'Léa Martin' } }],
      },
    ]);
    expect(await team.db.auditEntry.findMany({ where: { act: 'import tasks' } })).toHaveLength(1);
  });

  it('changes nothing the second time, also without ids', async () => {
    await using team = await openTeam();
    const file = `${header}\r\nRelire le protocole;;2026-12-01;;;\r\nCommander;bloquée;;;;\r\n`;
    expect(said(await imports(team, 'tasks', file))[1]).toBe(
      'ligne 3 : refusée ; « blocage » : à remplir pour une tâche bloquée, jamais pour une autre',
    );
    const right = `${header}\r\nRelire le protocole;;2026-12-01;;;\r\nCommander;;;Marc Petit | Léa Martin;;\r\n`;
    expect((await imports(team, 'tasks', right)).kind).toBe('applied');
    const rows = await team.db.task.findMany({ orderBy: { id: 'asc' } });
    expect(said(await imports(team, 'tasks', right))[0]).toContain('Déjà là : 2.');
    expect(said(await imports(team, 'tasks', await table(team, 'tasks')))[0]).toContain('Déjà là : 2.');
    expect(await team.db.task.findMany({ orderBy: { id: 'asc' } })).toEqual(rows);
  });

  it('reminds of them as of all others, and tells nobody of each', async () => {
    await using team = await openTeam();
    await imports(team, 'tasks', `${header}\r\nRelire le protocole;à faire;2026-11-20;Léa Martin;;Claire Dubois\r\n`);
    await team.at('2026-11-16T09:00:00Z');
    expect(team.platform.screen).toEqual([]);
    await team.at('2026-11-17T08:00:00Z');
    const [message, ...others] = team.platform.screen;
    expect(message?.to).toMatchObject({ kind: 'direct', user: 'lea' });
    expect(JSON.stringify(message?.view)).toContain('Relire le protocole');
    expect(others).toEqual([]);
    expect(team.errors).toEqual([]);
  });

  it('finds more of them than one query takes', { timeout: 60_000 }, async () => {
    await using team = await openTeam();
    const { id: careTeamId } = await team.db.careTeam.findFirstOrThrow();
    const { id: createdById } = await team.db.practitioner.findFirstOrThrow();
    const now = team.clock.now();
    const data = Array.from({ length: 1100 }, (_, index) => ({
      ...{ id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, title: `Tâche ${index}`, status: 'to-do' },
      ...{ careTeamId, createdById, createdAt: now, updatedAt: now, scheduledAt: now },
    }));
    await team.db.task.createMany({ data });
    const file = await table(team, 'tasks');
    expect(file.split('\r\n')).toHaveLength(1102);
    expect(said(await imports(team, 'tasks', file))[0]).toContain('Déjà là : 1100.');
  });

  it('brings up to date what changed in a spreadsheet', async () => {
    await using team = await openTeam();
    await imports(team, 'tasks', `${header}\r\nRelire le protocole;à faire;2026-12-01;Léa Martin;;\r\n`);
    const file = (await table(team, 'tasks', 'excel'))
      .replace('2026-12-01', '15/12/2026')
      .replace('Léa Martin', 'Marc Petit');
    expect(said(await imports(team, 'tasks', file))[0]).toBe('ligne 2 : à modifier');
    const [task] = await team.db.task.findMany({ include: { owners: { include: { practitioner: true } } } });
    expect(task).toMatchObject({ dueOn: '2026-12-15', owners: [{ practitioner: { displayName: 'Marc Petit' } }] });
  });

  it('takes nothing of a file of which one line is refused', async () => {
    await using team = await openTeam();
    const lines = [
      'Bon;à faire;;;;',
      ';à faire;;;;',
      'Deux;presque;;;;',
      'Trois;;31/02/2026;;;',
      'Quatre;;;Personne;;',
    ];
    const report = await imports(team, 'tasks', [header, ...lines].join('\n'));
    expect(report.kind).toBe('refused');
    expect(said(report).slice(0, 5)).toEqual([
      'ligne 2 : à créer',
      'ligne 3 : refusée ; « titre » : la cellule est vide',
      'ligne 4 : refusée ; « état » : valeur inconnue ; choisissez parmi : à faire / en cours / bloquée / reportée / faite / abandonnée',
      'ligne 5 : refusée ; « échéance » : ce n’est pas une date (2026-11-24)',
      'ligne 6 : refusée ; « responsables » : aucun membre ne porte ce nom',
    ]);
    expect(await team.db.task.count()).toBe(0);
  });

  it('leaves alone what was done since the export', async () => {
    await using team = await openTeam();
    await imports(team, 'tasks', `${header}\r\nRelire le protocole;à faire;;Léa Martin;;\r\n`);
    const before = await table(team, 'tasks');
    await team.db.task.updateMany({ data: { status: 'done', doneAt: team.clock.now() } });
    const report = await imports(team, 'tasks', before);
    expect(report.kind).toBe('applied');
    expect(said(report)[0]).toContain('laissée de côté');
    expect(await team.db.task.count({ where: { status: 'done' } })).toBe(1);
  });

  it('does not bring back what a patient’s objection erased', async () => {
    await using team = await openTeam();
    await hold(team.db, ['Léa Martin', 'Marc Petit']);
    const [tasks, decisions, cases] = [
      await table(team, 'tasks'),
      await table(team, 'decisions'),
      await table(team, 'cases'),
    ];
    for (const secret of Object.values(secrets)) expect(`${tasks}${decisions}${cases}`).toContain(secret);
    const erased = { purgedAt: team.clock.now() };
    await team.db.caseReview.updateMany({ data: { status: 'withdrawn', question: '', consent: 'opposed', ...erased } });
    await team.db.decision.updateMany({ data: { statement: '' } });
    await team.db.task.updateMany({ data: { title: '', status: 'dropped', doneAt: team.clock.now() } });
    for (const [what, file] of [
      ['tasks', tasks],
      ['decisions', decisions],
      ['cases', cases],
    ] as const) {
      expect((await imports(team, what, file)).kind).toBe('applied');
      expect(await table(team, what)).not.toMatch(new RegExp(Object.values(secrets).join('|')));
    }
    // Under another id it would be new: then it is refused.
    const other = decisions.replace(/^[0-9a-f]{8}/m, '00000000');
    expect((await imports(team, 'decisions', other)).kind).toBe('refused');
    const again = tasks.replace(/^[0-9a-f]{8}/m, '00000000');
    expect(said(await imports(team, 'tasks', again))[0]).toContain('ne reviennent pas');
  });
});
