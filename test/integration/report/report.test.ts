import { describe, expect, it } from 'vitest';
import { sendReport } from '../../../src/features/report/notifications.ts';
import type { Reply } from '../../../src/ui/reply.ts';
import { formOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { labels, words } from '../decision/decisions.ts';
import { idOf, inTeam } from '../reminder/tasks.ts';
import { History, writeYear } from './year.ts';

const newYear = '2027-01-05T09:00:00Z';

async function afterTheYear(): Promise<Structure & AsyncDisposable> {
  const team = await openTeam();
  await writeYear(team.db, ['Léa Martin', 'Marc Petit']);
  await team.at(newYear);
  team.platform.screen.length = 0;
  return team;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (reply: Reply) => words(viewOf(reply));

function file(team: Structure): string {
  const found = team.platform.screen.findLast((message) => message.file !== undefined);
  if (found?.to.kind !== 'direct' || found.to.user !== 'claire') throw new Error('no file came to Claire');
  return found.file ?? '';
}

describe('the report on a year says', () => {
  it('what was held, examined, filed, decided and done, and who was there for how long', async () => {
    await using team = await afterTheYear();
    const text = said(await team.says('claire', 'point bilan 2026'));
    for (const line of [
      'Année 2026',
      'Du 1er janvier 2026 au 31 décembre 2026.',
      'RCP tenues: 3 : 1 cas complexe, 1 événement indésirable et 1 protocole',
      'Concertations flash: 1',
      'Participants: 3 personnes (3 professions), 5 présences en RCP',
      'Temps de réunion: 3 h 45, toutes personnes additionnées',
      'Dossiers examinés: 5 : 4 en RCP et 1 en concertation flash',
      'Versés au dossier: 3 ; 1 reste à verser ; 1 sans patient identifié, donc rien à verser',
      'Décisions: 3 : 2 adoptées et 1 appliquée',
      'Tâches faites: 3 : 1 à temps, 1 en retard et 1 sans échéance',
      'Infirmier : 1 personne, 2 présences',
      'Psychologue : 1 personne, 1 présence',
      'Léa Martin : 1 h 45 en 2 RCP',
      'Marc Petit : 1 h 30 en 2 RCP',
      'Paul Roy : 30 min en 1 RCP',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('the same in English', async () => {
    await using team = await afterTheYear();
    await team.db.practitioner.updateMany({ where: { displayName: 'Claire Dubois' }, data: { locale: 'en' } });
    const text = said(await team.says('claire', 'point report 2026'));
    expect(text).toContain('RCPs held: 3: 1 complex case, 1 adverse event and 1 protocol');
    expect(text).toContain('Léa Martin: 1 h 45 in 2 RCPs');
  });

  it('so far what it was until today, and counts nothing twice or beyond', async () => {
    await using team = await openTeam();
    await writeYear(team.db, ['Léa Martin', 'Marc Petit']);
    await team.at('2026-03-10T20:00:00Z');
    const text = said(await team.says('claire', 'point bilan'));
    expect(text).toContain('Période en cours : du 1er janvier 2026 au 10 mars 2026.');
    expect(text).toContain('RCP tenues: 3 : 1 cas complexe');
    expect(text).toContain('Concertations flash: 0');
    expect(text).toContain('Tâches faites: 0');
  });

  it('in one sentence that there was nothing', async () => {
    await using team = await openTeam();
    const view = viewOf(await team.says('claire', 'point bilan mars 2025'));
    expect(view.blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'buttons']);
    expect(plain(view.fallback)).toMatch(/^Mars 2025 : aucune activité n’est enregistrée\. Du 1er mars 2025 au/);
    expect(labels(view)).not.toContain('PDF');
  });

  it('at most eight professions and people, and where the others are', async () => {
    await using team = await openTeam();
    const guests = Array.from({ length: 12 }, (_, index) => ({
      ...{ name: `Invité ${index}`, profession: 'nurse', minutes: 30 },
    }));
    const history = new History(team.db);
    await history.rcp({ at: '2026-02-03T12:00:00Z', type: 'protocol', status: 'ended', guests });
    const text = said(await team.says('claire', 'point bilan 2026'));
    expect(text).toContain('Et 4 autres : le PDF et le CSV disent tout.');
    expect(text).toContain('Infirmier : 12 personnes, 12 présences');
  });
});

describe('the period', () => {
  it.each([
    ['mois', 'Décembre 2026'],
    ['mars 2026', 'Mars 2026'],
    ['03/2026', 'Mars 2026'],
    ['2026-03', 'Mars 2026'],
    ['Février', 'Février 2026'],
    ['2026', 'Année 2026'],
    ['', 'Année 2027'],
  ])('after « point bilan %s » is %s', async (typed, name) => {
    await using team = await openTeam();
    await team.at(newYear);
    expect(said(await team.says('claire', `point bilan ${typed}`))).toContain(name);
  });

  it.each([
    ['la semaine', 'Je ne comprends pas la période « la semaine »'],
    ['mars 2026 et plus', 'Je ne comprends pas la période'],
    ['12 mars', 'Je ne comprends pas la période'],
    ['mars 2027', 'pas encore commencé'],
    ['2028', 'pas encore commencé'],
    ['contrat', 'Anniversaire du contrat'],
  ])('is refused after « point bilan %s »', async (typed, sentence) => {
    await using team = await openTeam();
    await team.at(newYear);
    expect(said(await team.says('claire', `point bilan ${typed}`))).toContain(sentence);
  });

  it('leads to the one before and back, in the same message', async () => {
    await using team = await afterTheYear();
    const march = viewOf(await team.says('claire', 'point bilan mars 2026'));
    const february = await team.clicks('claire', march, 'Période précédente');
    expect(february.kind).toBe('update');
    expect(said(february)).toContain('Février 2026');
    expect(words(viewOf(await team.clicks('claire', viewOf(february), 'Période suivante')))).toBe(words(march));
    expect(labels(viewOf(await team.says('claire', 'point bilan 2027')))).not.toContain('Période suivante');
  });

  it('is chosen from a list of months, civil years and years of the contract', async () => {
    await using team = await afterTheYear();
    await team.db.careTeam.updateMany({ data: { contractStartsOn: '2025-02-15' } });
    const year = viewOf(await team.says('claire', 'point bilan 2026'));
    const form = formOf(await team.clicks('claire', year, 'Autre période'));
    const [field] = form.fields;
    if (field?.kind !== 'choice') throw new Error('no list');
    expect(field.options).toHaveLength(24 + 5 + 2);
    expect(field.options.map(({ label }) => label)).toContain('Année de contrat du 15 février 2026 au 14 février 2027');
    expect(said(await team.submits('claire', form, { period: '2026-03' }))).toContain('Mars 2026');
    expect(said(await team.submits('claire', form, { period: '2026-02-15' }))).toContain(
      'RCP tenues: 2 : 1 cas complexe',
    );
    expect((await team.submits('claire', form, {})).kind).toBe('errors');
    expect(said(await team.submits('claire', form, { period: '2026-02-16' }))).toContain('l’année de contrat demandée');
  });
});

describe('the anniversary of the contract', () => {
  it('is set, shown with its running year, corrected and taken away', async () => {
    await using team = await afterTheYear();
    const opened = async () =>
      formOf(
        await team.clicks('claire', viewOf(await team.says('claire', 'point bilan 2026')), 'Anniversaire du contrat'),
      );
    const saved = said(await team.submits('claire', await opened(), { startsOn: '2024-02-29' }));
    expect(saved).toContain('l’année de contrat en cours va du 28 février 2026 au 27 février 2027');
    expect(saved).toContain('RCP tenues: 2 : ');
    expect(said(await team.says('claire', 'bilan contrat'))).toContain('Année de contrat du 28 février 2026');
    expect((await opened()).fields).toMatchObject([{ initial: '2024-02-29' }]);
    for (const startsOn of ['2027-01-06', '2009-12-31', 'hier']) {
      expect(await team.submits('claire', await opened(), { startsOn })).toMatchObject({ kind: 'errors' });
    }
    expect(said(await team.submits('claire', await opened(), { startsOn: undefined }))).toContain('pas de contrat');
    expect(await team.db.careTeam.findFirst()).toMatchObject({ contractStartsOn: null });
  });

  it('leaves an old button with a sentence that says what is true', async () => {
    await using team = await afterTheYear();
    await team.db.careTeam.updateMany({ data: { contractStartsOn: '2025-02-15' } });
    const old = viewOf(await team.says('claire', 'bilan contrat'));
    await team.db.careTeam.updateMany({ data: { contractStartsOn: '2025-03-01' } });
    expect(said(await team.clicks('claire', old, 'PDF'))).toContain('Je ne connais pas l’année de contrat demandée');
    expect(team.platform.screen.filter((message) => message.file !== undefined)).toEqual([]);
  });
});

describe('a report as a file', () => {
  it('is a table that a spreadsheet opens, to whoever asked alone, once for a double click', async () => {
    await using team = await afterTheYear();
    const year = viewOf(await team.says('claire', 'point bilan 2026'));
    await Promise.all([team.clicks('claire', year, 'CSV'), team.clicks('claire', year, 'CSV')]);
    expect(team.platform.screen.filter((message) => message.file !== undefined)).toHaveLength(1);
    const csv = file(team);
    expect(csv).toMatch(/^Rubrique;Détail;Nombre\r\n|^\uFEFFRubrique;Détail;Nombre\r\n/);
    for (const line of [
      'Période;Premier jour;2026-01-01',
      'Période;Dernier jour;2026-12-31',
      'RCP tenues;Événement indésirable;1',
      'Versés au dossier;En concertation flash;1',
      'Versés au dossier;Sans patient identifié;1',
      'Tâches faites;À temps;1',
      'Temps de réunion (minutes);Total;225',
      'Temps de réunion (minutes);Marc Petit (Médecin généraliste);90',
      'RCP tenues, par mois;2026-03-01 / 2026-03-31;1',
    ]) {
      expect(csv).toContain(`\r\n${line}\r\n`);
    }
  });

  it('holds no cell that a spreadsheet would run', async () => {
    await using team = await openTeam();
    const guests = [{ name: '=HYPERLINK("x")', profession: 'nurse', minutes: 30 }];
    await new History(team.db).rcp({ at: '2026-02-03T12:00:00Z', type: 'protocol', status: 'ended', guests });
    await team.clicks('claire', viewOf(await team.says('claire', 'point bilan 2026')), 'CSV');
    expect(file(team)).toContain(`;"'=HYPERLINK(""x"") (Infirmier)";30`);
  });

  it('is a PDF', async () => {
    await using team = await afterTheYear();
    await team.clicks('claire', viewOf(await team.says('claire', 'point bilan 2026')), 'PDF');
    expect(file(team)).toMatch(/^%PDF-1\./);
    expect(await team.db.delivery.findMany({ where: { kind: 'report.pdf' } })).toMatchObject([
      { subjectId: '2026', state: 'sent' },
    ]);
  });

  it('is neither given nor sent to somebody who no longer steers the structure', async () => {
    await using team = await afterTheYear();
    const lea = { where: { displayName: 'Léa Martin' } };
    await team.db.practitioner.updateMany({ ...lea, data: { role: 'coordinator' } });
    const year = viewOf(await team.says('lea', 'point bilan 2026'));
    await team.db.practitioner.updateMany({ ...lea, data: { role: 'practitioner' } });
    expect(said(await team.clicks('lea', year, 'PDF'))).toContain('réservée à : coordinateur et administrateur');
    const wanted = { code: '2026', format: 'csv', to: await idOf(team, 'Léa Martin') } as const;
    await inTeam(team, (tx, careTeam) => sendReport(tx, careTeam, team.clock.now(), wanted));
    await team.at('2027-01-05T09:01:00Z');
    expect(await team.db.delivery.findMany({ where: { kind: { startsWith: 'report' } } })).toMatchObject([
      { kind: 'report.csv', state: 'cancelled', reason: 'no-recipient' },
    ]);
  });
});

it('is refused to a practitioner', async () => {
  await using team = await afterTheYear();
  expect(said(await team.says('marc', 'point bilan'))).toContain('réservée à : coordinateur et administrateur');
});

it('counts in the zone of the structure', async () => {
  await using team = await afterTheYear();
  await team.db.careTeam.updateMany({ data: { zone: 'America/Cayenne' } });
  const text = said(await team.says('claire', 'point bilan 2026'));
  // There it was still the old year when the first RCP began, and the new one has not come when the last one does.
  expect(text).toContain('RCP tenues: 3 : 2 cas complexes et 1 protocole');
  expect(text).toContain('Tâches faites: 3 : 2 à temps et 1 sans échéance');
});
