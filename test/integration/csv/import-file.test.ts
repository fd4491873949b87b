import { describe, expect, it } from 'vitest';
import { mostLines } from '../../../src/features/transfer/import/file.ts';
import { openStructure, openTeam } from '../../support/structure.ts';
import { imports, said } from './tables.ts';

const secret = '2 95 10 99 126 111 93';

describe('a file that comes in', () => {
  it('is refused for what identifies a patient, by kind and place, in none of its words', async () => {
    await using team = await openTeam();
    const file = `titre;projet\nAppeler ${secret};\nRappeler Mme Dupont;\nBon;06 12 34 56 78\n`;
    const report = await imports(team, 'tasks', file);
    expect(report.kind).toBe('refused');
    expect(said(report).slice(0, 3)).toEqual([
      'ligne 2 : refusée ; « titre » : un numéro de sécurité sociale, des caractères 9 à 29',
      'ligne 3 : refusée ; « titre » : le nom d’un patient, des caractères 10 à 19',
      'ligne 4 : refusée ; « projet » : un numéro de téléphone, des caractères 1 à 14',
    ]);
    for (const word of [secret, 'Dupont', '06 12']) expect(said(report).join('\n')).not.toContain(word);
    expect(await team.db.task.count()).toBe(0);
    expect(team.log.join('\n')).not.toContain('Dupont');
  });

  it('that may tell who is meant comes in once somebody has read it again', async () => {
    await using team = await openTeam();
    const file = 'titre\nVoir la patiente de 87 ans, agricultrice\n';
    const report = await imports(team, 'tasks', file);
    expect(report.kind).toBe('unread');
    expect(said(report)[0]).toMatch(/^ligne 2 : à créer ; « titre » : à relire : .*, des caractères \d+ à \d+$/);
    expect(said(report).slice(-2)).toEqual([
      '1 passage à relire.',
      'Rien n’a été importé : relisez ces passages, puis ajoutez --accept-warnings.',
    ]);
    expect(await team.db.task.count()).toBe(0);
    expect((await imports(team, 'tasks', file, { acceptWarnings: true })).kind).toBe('applied');
  });

  it('has a name that says nothing of a patient', async () => {
    await using team = await openTeam();
    const report = await imports(team, 'tasks', 'titre\nBon\n', { name: 'Mme Dupont.csv' });
    expect(said(report)).toEqual(['Le nom du fichier contient le nom d’un patient : renommez-le.']);
  });

  it('may be what Excel saves by itself, with commas, semicolons or tabs, and English words', async () => {
    await using team = await openTeam();
    const latin = Uint8Array.from('titre;échéance;état\r\nRappel é\r\n', (character) => character.charCodeAt(0));
    const report = await imports(team, 'tasks', latin);
    expect(said(report)[0]).toBe(
      'Le fichier n’est pas en UTF-8 : il a été lu comme Excel l’enregistre (Windows-1252).',
    );
    expect(said(report)[1]).toBe('ligne 2 : refusée ; 1 cellule pour 3 colonnes');
    const right = Uint8Array.from('titre;état\r\nRappel é;faite\r\n', (character) => character.charCodeAt(0));
    expect(said(await imports(team, 'tasks', right))[1]).toContain('« terminé le »');
    for (const text of ['title,status\n"Relire, puis signer",to do\n', '\uFEFFtitle\tstatus\nAppeler\tblocked\n']) {
      const trial = await imports(team, 'tasks', text, { apply: false });
      expect(said(trial)[0]).toMatch(/^ligne 2 : (à créer|refusée ; « blocage »)/);
    }
    const english = 'title,status,priority\n"Relire, puis signer",to do,high\n';
    expect((await imports(team, 'tasks', english)).kind).toBe('applied');
    expect(await team.db.task.findMany()).toMatchObject([{ title: 'Relire, puis signer', priority: 'high' }]);
  });

  it('gives formulas back as they were', async () => {
    await using team = await openTeam();
    await imports(team, 'tasks', `titre;projet\n'=1+1;'-bilan\n`);
    expect(await team.db.task.findMany()).toMatchObject([{ title: '=1+1', project: '-bilan' }]);
  });

  it.each([
    ['', 'Le fichier est vide.'],
    ['titre;nom du patient\nBon;\n', 'La colonne 2 a un nom inconnu : reprenez les noms de colonnes d’un export.'],
    ['titre;Titre\nBon;\n', 'La colonne « titre » figure deux fois.'],
    ['état\nà faire\n', 'Il manque des colonnes : titre.'],
    ['titre\n"Bon\n', 'Le fichier devient illisible à la ligne 2 : vérifiez les guillemets.'],
    ['titre\0', 'Ce n’est pas un fichier texte : enregistrez-le au format CSV.'],
    [
      `titre\n${'x\n'.repeat(mostLines + 1)}`,
      `Le fichier dépasse ${mostLines} lignes : découpez-le en plusieurs fichiers.`,
    ],
    ['x'.repeat(5_000_001), 'Le fichier dépasse 5 Mo : découpez-le en plusieurs fichiers.'],
  ])('that cannot be taken is refused with a sentence (%#)', async (text, sentence) => {
    await using team = await openStructure();
    const report = await imports(team, 'tasks', text);
    expect([report.kind, ...said(report)]).toEqual(['refused', sentence]);
  });

  it('says the same thing once', async () => {
    await using team = await openTeam();
    const id = '00000000-0000-4000-8000-000000000000';
    const twice = await imports(team, 'tasks', `identifiant;titre\n${id};Un\n${id};Deux\n`);
    expect(said(twice)[1]).toBe('ligne 3 : refusée ; une ligne précédente dit la même chose');
    const alike = await imports(team, 'tasks', 'titre\nUn\nUn\n');
    expect(said(alike)[1]).toBe('ligne 3 : refusée ; une ligne précédente dit la même chose');
    const wrong = await imports(team, 'tasks', 'identifiant;titre\n42;Un\n');
    expect(said(wrong)[0]).toBe('ligne 2 : refusée ; « identifiant » : ce n’est pas un identifiant');
  });
});
