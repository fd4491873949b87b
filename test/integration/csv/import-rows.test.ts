import { describe, expect, it } from 'vitest';
import { openStructure, openTeam } from '../../support/structure.ts';
import { hold } from '../minutes/held.ts';
import { imports, said, table } from './tables.ts';

const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

describe('an import of decisions', () => {
  const header = 'identifiant;créé le;type;état;énoncé;remplace;à revoir le';

  it('records them as they were, in any order, and announces none', async () => {
    await using team = await openTeam();
    const file = [
      header,
      `${second};2026-10-02 09:00;Projet;adoptée;Ouvrir le samedi;${first};2026-11-18`,
      `${first};2026-09-01 09:00;Projet;caduque;Ouvrir le lundi;;`,
    ].join('\n');
    expect((await imports(team, 'decisions', file)).kind).toBe('applied');
    expect(await team.db.decision.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { statement: 'Ouvrir le lundi', status: 'obsolete', createdAt: new Date('2026-09-01T07:00:00Z') },
      { statement: 'Ouvrir le samedi', supersedesId: first, createdAt: new Date('2026-10-02T07:00:00Z') },
    ]);
    await team.app.tick();
    expect(team.platform.screen).toEqual([]);
    await team.at('2026-11-18T09:00:00Z');
    expect(JSON.stringify(team.platform.screen[0]?.view)).toContain('Ouvrir le samedi');
    const words = await team.says('lea', 'decision chercher samedi');
    expect(JSON.stringify(words)).toContain('Ouvrir le samedi');
  });

  it('changes none that is there, and refuses what replaces one that holds', async () => {
    await using team = await openTeam();
    await imports(team, 'decisions', `${header}\n${first};;Projet;adoptée;Ouvrir le lundi;;\n`);
    const other = await imports(team, 'decisions', `${header}\n${first};;Projet;adoptée;Fermer le lundi;;\n`);
    expect(said(other)[0]).toContain('laissée de côté ; une décision enregistrée ne change pas');
    const next = await imports(team, 'decisions', `${header}\n${second};;Projet;adoptée;Ouvrir;${first};\n`);
    expect(said(next)[0]).toContain('« remplace » : la décision remplacée doit être caduque');
    const lost = await imports(team, 'decisions', `énoncé;type;dossier;remplace\nOuvrir;Projet;C-7QK4;${second}\n`);
    expect(said(lost)[0]).toContain('« dossier » : introuvable dans la structure');
    expect(said(lost)[0]).toContain('« remplace » : introuvable');
    expect(await team.db.decision.findMany()).toMatchObject([{ statement: 'Ouvrir le lundi' }]);
  });
});

describe('an import of cases', () => {
  const header = 'code;type de RCP;motif;question;accord du patient;demandeur;état;versement;versé le;à revoir le';

  it('lets them in where the table of statuses does, with a code of their own', async () => {
    await using team = await openTeam();
    const file = [
      header,
      ';Cas complexe;Plaie chronique;Quel pansement ?;Informé, pas d’opposition;Léa Martin;;;;',
      'C-7QK4;Cas complexe;Diabète;Quel suivi ?;Informé, pas d’opposition;Marc Petit;examiné;à verser au dossier;;',
      ';Cas complexe;Diabète;Et ensuite ?;Informé, pas d’opposition;Marc Petit;à l’ordre du jour;;;',
    ].join('\n');
    const report = await imports(team, 'cases', file);
    expect(said(report)[2]).toBe('ligne 4 : à créer ; entrera comme « proposé » : une RCP ne s’importe pas');
    const cases = await team.db.caseReview.findMany({ orderBy: { question: 'asc' } });
    expect(cases).toMatchObject([
      { status: 'proposed', question: 'Et ensuite ?' },
      { status: 'proposed', question: 'Quel pansement ?' },
      { code: 'C-7QK4', status: 'examined', filing: 'to-file' },
    ]);
    for (const { code } of cases) expect(code).toMatch(/^C-[2-9A-Z]{4}$/);
    expect(said(await imports(team, 'cases', file))[0]).toContain('Déjà là : 3.');
    await team.at('2026-11-17T09:00:00Z');
    expect(team.platform.screen.map(({ to }) => to)).toMatchObject([{ kind: 'direct', user: 'marc' }]);
    expect(team.errors).toEqual([]);
  });

  it('refuses what no form would take', async () => {
    await using team = await openTeam();
    const lines = [
      'C-7QK5;Cas complexe;Diabète;Quel suivi ?;Informé, pas d’opposition;Marc Petit;;;;',
      ';Cas complexe;Diabète;Quel suivi ?;;Marc Petit;;;;',
      ';Cas complexe;Chute;Quel suivi ?;Informé, pas d’opposition;Marc Petit;;;;',
      ';Cas complexe;Diabète;;Informé, pas d’opposition;;;;;',
      ';Cas complexe;Diabète;Quel suivi ?;Informé, pas d’opposition;Marc Petit;clos;versé au dossier;;',
      ';Cas complexe;Diabète;Quel suivi ?;Informé, pas d’opposition;Marc Petit;à réévaluer;;;',
      ';Cas complexe;Diabète;Quel suivi ?;Opposition : dossier retiré;Marc Petit;retiré;;;',
      ';Cas complexe;Diabète;Quel suivi ?;Sans doute;Marc Petit;;;;',
    ];
    const report = said(await imports(team, 'cases', [header, ...lines].join('\n')));
    expect(report[0]).toContain('« code » : ce code est mal écrit');
    expect(report[1]).toMatch(/« accord du patient » : .+ parmi : .*Informé, pas d’opposition/);
    expect(report[2]).toMatch(/« motif » : .+ parmi : .*Diabète/);
    expect(report[3]).toContain('« question » : la cellule est vide');
    expect(report[3]).toContain('« demandeur » : la cellule est vide');
    expect(report[4]).toContain('« versé le » : la date de versement va avec');
    expect(report[5]).toContain('« à revoir le » : un dossier à réévaluer a une date');
    expect(report[6]).toContain('« question » : un dossier effacé n’a plus de texte');
    expect(report[7]).toMatch(/^ligne 9 : refusée ; « accord du patient » : [^»]+$/);
    expect(await team.db.caseReview.count()).toBe(0);
  });
});

it('what belongs to another structure does not come in under its id', async () => {
  await using team = await openTeam();
  await hold(team.db, ['Léa Martin', 'Marc Petit']);
  const tasks = (await table(team, 'tasks')).replace(/C-7QK4/g, '').replace(/Léa Martin|Marc Petit/g, '');
  await team.db.careTeam.updateMany({ data: { name: 'MSP des Érables' } });
  const notice = { platform: 'slack', workspace: 'T-other' } as const;
  await team.app.bot.notice({ ...notice, kind: 'installed', sourceId: 'i', workspaceName: 'MSP des Tilleuls' });
  const none = await imports(team, 'tasks', tasks);
  expect(said(none)[0]).toContain('la structure n’a pas de coordinateur');
  const other = await team.db.careTeam.findFirstOrThrow({ where: { name: 'MSP des Tilleuls' } });
  await team.db.practitioner.create({
    data: {
      ...{ id: 'x', careTeamId: other.id, displayName: 'Claire Dubois', role: 'coordinator', calendarSecret: 'y' },
      createdAt: team.clock.now(),
    },
  });
  const before = await team.db.task.findMany();
  const report = await imports(team, 'tasks', tasks);
  expect([report.kind, ...said(report)]).toEqual([
    'refused',
    'Un identifiant ou un code du fichier sert déjà dans une autre structure : videz la colonne « identifiant ».',
  ]);
  expect(await team.db.task.findMany()).toEqual(before);
});

it('an import names its structure', async () => {
  await using team = await openStructure();
  await team.db.careTeam.updateMany({ data: { name: 'Autre' } });
  await expect(imports(team, 'tasks', 'titre\nBon\n')).rejects.toThrow('No structure has the id or the name');
});
