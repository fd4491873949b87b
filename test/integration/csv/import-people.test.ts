import { describe, expect, it } from 'vitest';
import { openTeam, type Structure } from '../../support/structure.ts';
import { imports, said, table } from './tables.ts';

const person = ({ db }: Structure, displayName: string) => db.practitioner.findFirstOrThrow({ where: { displayName } });

describe('an import of members', () => {
  it('completes those who are there, by name, and lists who is not', async () => {
    await using team = await openTeam();
    const file = [
      'nom;profession;rôle;fuseau horaire;langue',
      'lea martin;Infirmier Asalée;Secrétaire;;English',
      'Ravi Payet;;;Indian/Mayotte;',
      'Zoé Absente;Infirmier;;;',
      'Marc Petit;Médecin généraliste;;;',
    ].join('\n');
    const report = await imports(team, 'members', file);
    expect(said(report).slice(0, 4)).toEqual([
      'ligne 2 : à modifier',
      'ligne 3 : à modifier',
      'ligne 4 : laissée de côté ; aucun membre de ce nom : la personne le deviendra en rejoignant le canal',
      'À créer : 0. À modifier : 2. Déjà là : 1. Laissées de côté : 1. Refusées : 0.',
    ]);
    expect(await person(team, 'Léa Martin')).toMatchObject({
      profession: 'asalee-nurse',
      role: 'secretary',
      locale: 'en',
    });
    expect(await person(team, 'Ravi Payet')).toMatchObject({ profession: 'pharmacist', zone: 'Indian/Mayotte' });
    expect(await team.db.practitioner.count()).toBe(5);
    expect(said(await imports(team, 'members', await table(team, 'members', 'excel')))[0]).toContain('Déjà là : 5.');
    expect(team.errors).toEqual([]);
  });

  it('leaves no structure without a coordinator, and makes no guest of a member', async () => {
    await using team = await openTeam();
    const file =
      'nom;rôle;profession;fuseau horaire\nClaire Dubois;Secrétaire;;\nMarc Petit;Invité;;\nInès Faure;;Sorcier;Mars/Nord\n';
    const report = await imports(team, 'members', file);
    expect(report.kind).toBe('refused');
    expect(said(report)[0]).toMatch(/^ligne 2 : refusée ; « rôle » : .*coordinateur/);
    expect(said(report)[1]).toBe(
      'ligne 3 : refusée ; « rôle » : ce rôle vient de l’espace de travail et ne s’importe pas',
    );
    expect(said(report)[2]).toContain('« fuseau horaire » : ce n’est pas un fuseau horaire (Europe/Paris)');
    expect(said(report)[2]).toContain('« profession » : valeur inconnue');
    expect(said(report).join('\n')).not.toContain('Sorcier');
  });

  it('wants an id where two have one name, and takes nobody twice', async () => {
    await using team = await openTeam();
    await team.db.practitioner.updateMany({
      where: { displayName: 'Marc Petit' },
      data: { displayName: 'Léa Martin' },
    });
    const two = await imports(team, 'members', 'nom;rôle\nLéa Martin;Secrétaire\n');
    expect(said(two)[0]).toContain('plusieurs personnes portent ce nom : mettez l’identifiant');
    const { id } = await person(team, 'Ravi Payet');
    const twice = await imports(team, 'members', `identifiant;nom\n${id};Ravi Payet\n;Ravi Payet\n`);
    expect(said(twice)[0]).toContain('une ligne précédente dit la même chose');
  });
});

describe('an import of guests', () => {
  it('brings them to an RCP that is there, once, and asks what a guest makes necessary', async () => {
    await using team = await openTeam();
    const file = 'nom;profession;structure;RCP\nPaule Rey;Assistant de service social;CCAS;24/11/2026 13:30\n';
    expect((await imports(team, 'partners', file)).kind).toBe('applied');
    const meeting = await team.db.meeting.findFirstOrThrow();
    expect(await team.db.guest.findMany()).toMatchObject([
      { name: 'Paule Rey', profession: 'social-worker', organisation: 'CCAS', meetingId: meeting.id, caseIds: [] },
    ]);
    const out = await table(team, 'partners');
    expect(out).toContain(',Paule Rey,Assistant de service social,CCAS,2026-11-24 13:30,Claire Dubois\r\n');
    expect(said(await imports(team, 'partners', out))[0]).toContain('Déjà là : 1.');
    expect(said(await imports(team, 'partners', file))[0]).toContain('Déjà là : 1.');
    await team.db.guest.deleteMany();
    await imports(team, 'partners', out);
    expect(await table(team, 'partners')).toBe(out);
  });

  it('refuses an RCP that is not there or is over, and what is no professional’s', async () => {
    await using team = await openTeam();
    const header = 'nom;profession;structure;RCP\n';
    const report = await imports(team, 'partners', `${header}Paule Rey;Infirmier;CCAS;2026-11-25 13:30\n`);
    expect(said(report)[0]).toContain('« RCP » : aucune RCP à cette date et à cette heure : planifiez-la d’abord');
    const nir = await imports(team, 'partners', `${header}2 95 10 99 126 111 93;Infirmier;CCAS;2026-11-24 13:30\n`);
    expect(said(nir)[0]).toContain('« nom » : un numéro de sécurité sociale');
    const there = await team.db.meeting.findFirstOrThrow();
    await team.db.meeting.create({ data: { ...there, invitedProfessions: [], id: 'twin' } });
    const two = await imports(team, 'partners', `${header}Paule Rey;Infirmier;CCAS;2026-11-24 13:30\n`);
    expect(said(two)[0]).toContain('« RCP » : plusieurs RCP commencent à cette date et à cette heure');
    await team.db.meeting.delete({ where: { id: 'twin' } });
    await team.db.meeting.updateMany({ data: { status: 'archived' } });
    const over = await imports(team, 'partners', `${header}Paule Rey;Infirmier;CCAS;2026-11-24 13:30\n`);
    expect(said(over)[0]).toContain('cette RCP ne prend plus d’invités');
    expect(await team.db.guest.count()).toBe(0);
  });
});
