import { expect, it } from 'vitest';
import { buttonsOf, openTeam, type Structure, viewOf } from '../../support/structure.ts';
import { change, give, idOf } from '../reminder/tasks.ts';

const lab = { by: 'Claire Dubois', to: ['Léa Martin'], title: 'Relancer le laboratoire', dueOn: '2026-11-13' };

function published({ platform }: Structure, user: string): number {
  return platform.homes.get(user)?.published ?? 0;
}

/** What stands on a home screen, non-breaking spaces as plain ones. */
function reads({ platform }: Structure, user: string): string {
  return platform.home(user).replace(/[\u00a0\u202f]/g, ' ');
}

async function homeDelivery({ db }: Structure, name: string) {
  const practitionerId = await idOf({ db }, name);
  return db.delivery.findFirstOrThrow({ where: { kind: 'home', practitionerId } });
}

it('opens with one’s week, one’s tasks and the way to everything else, and sends no message', async () => {
  await using structure = await openTeam();
  await give(structure, lab);
  const home = await structure.opensHome('lea');
  const text = reads(structure, 'lea');
  expect(text).toContain('Bonjour Léa Martin');
  expect(text).toContain('MSP des Tilleuls, lundi 16 novembre 2026');
  expect(text).toContain('Votre prochaine RCP : Suivi diabète');
  expect(text).toContain('vendredi 13 novembre, en retard de 3 jours');
  expect(buttonsOf(home).map(({ label }) => label)).toEqual([
    'Voir',
    'C’est fait',
    'Toutes mes tâches',
    'Planifier une RCP',
    'Nouvelle tâche',
    'Proposer un dossier',
    'Mes absences',
    'Mon profil',
    'Aide',
  ]);
  // The message about the task is the only one.
  expect(structure.platform.direct('lea')).toHaveLength(1);
});

it('says so when nothing waits, and shows the RCPs of the week with their answers', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  expect(reads(structure, 'lea')).toContain('Rien ne vous attend dans les 7 jours.');
  await structure.at('2026-11-18T08:00:00Z');
  await structure.opensHome('lea');
  expect(reads(structure, 'lea')).not.toContain('Rien ne vous attend');
  expect(await structure.clicksHome('lea', 'Présent')).toMatchObject({ kind: 'none' });
  expect(reads(structure, 'lea')).toContain('Vous avez répondu : présent.');
});

it.each(['Nouvelle tâche', 'Planifier une RCP', 'Proposer un dossier', 'Mon profil', 'Réglages'])(
  'opens the form behind « %s »',
  async (label) => {
    await using structure = await openTeam();
    await structure.opensHome('claire');
    expect(await structure.clicksHome('claire', label)).toMatchObject({ kind: 'form' });
  },
);

it('is shown anew when a task is done from it, and says nothing else', async () => {
  await using structure = await openTeam();
  await give(structure, lab);
  const [stale] = buttonsOf(await structure.opensHome('lea')).filter(({ label }) => label === 'C’est fait');
  if (stale === undefined) throw new Error('no button');
  expect(await structure.clicksHome('lea', 'C’est fait')).toMatchObject({ kind: 'none' });
  expect(reads(structure, 'lea')).not.toContain('Relancer le laboratoire');
  expect(published(structure, 'lea')).toBe(2);
  // The message about the task, edited, and no other.
  expect(structure.platform.direct('lea')).toHaveLength(1);

  // A second click on what stood there says what is true, and changes nothing.
  const again = await structure.presses('lea', stale, { kind: 'home' });
  expect(viewOf(again).fallback).toContain('vous l’avez faite');
  expect(published(structure, 'lea')).toBe(2);
});

it('shows beside it what a click leads to, and stays as it is', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  const reply = await structure.clicksHome('lea', 'Voir');
  expect(reply).toMatchObject({ kind: 'view' });
  expect(JSON.stringify(viewOf(reply))).toContain('Suivi diabète');
  expect(JSON.stringify(viewOf(await structure.clicksHome('lea', 'Mes absences')))).toContain('bsence');
  expect(viewOf(await structure.clicksHome('lea', 'Aide')).fallback).not.toBe('');
  expect(published(structure, 'lea')).toBe(1);
});

it('follows what others do within seconds, once for everything that happened until then', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  for (const title of ['Un', 'Deux', 'Trois']) await give(structure, { ...lab, title });
  // Whoever does anything has the homes of all looked at.
  await structure.says('claire', 'rcp');
  await structure.says('marc', 'rcp');
  await structure.at('2026-11-16T08:00:04Z');
  expect(published(structure, 'lea')).toBe(1);
  await structure.at('2026-11-16T08:00:05Z');
  expect(reads(structure, 'lea')).toContain('3 tâches ouvertes');
  expect(published(structure, 'lea')).toBe(2);

  // What changes nothing on it is not published.
  await structure.says('claire', 'rcp');
  await structure.at('2026-11-16T08:00:15Z');
  expect(published(structure, 'lea')).toBe(2);
});

it('follows what happens by itself', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  await give(structure, { ...lab, dueOn: '2026-11-16' });
  await structure.db.timer.deleteMany({ where: { kind: 'home.refresh' } });
  // The reminder of today's tasks goes out.
  await structure.at('2026-11-16T09:00:00Z');
  await structure.at('2026-11-16T09:00:05Z');
  expect(reads(structure, 'lea')).toContain('Relancer le laboratoire');
});

it('is left alone when it was not opened that day, and is fresh when it is opened again', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  await structure.at('2026-11-16T20:00:01Z');
  await give(structure, lab);
  await structure.says('claire', 'rcp');
  await structure.at('2026-11-16T20:01:00Z');
  expect(published(structure, 'lea')).toBe(1);
  await structure.opensHome('lea');
  expect(reads(structure, 'lea')).toContain('Relancer le laboratoire');
});

it('is published at each opening, even if nothing has changed', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  await structure.opensHome('lea');
  expect(published(structure, 'lea')).toBe(2);
});

it('is given up quietly where there is no home tab, until it is opened again', async () => {
  await using structure = await openTeam();
  structure.platform.fail({ kind: 'permanent', code: 'not_enabled' });
  await expect(structure.opensHome('lea')).rejects.toThrow('no home');
  expect(await homeDelivery(structure, 'Léa Martin')).toMatchObject({ state: 'cancelled', reason: 'not_enabled' });
  await structure.says('claire', 'rcp');
  await structure.at('2026-11-16T09:10:00Z');
  expect(published(structure, 'lea')).toBe(0);
  expect(structure.platform.direct('claire').join()).not.toContain('écran d’accueil');
  await structure.opensHome('lea');
  expect(published(structure, 'lea')).toBe(1);
  expect(await homeDelivery(structure, 'Léa Martin')).toMatchObject({ state: 'sent', reason: null });
});

it('is tried again after a lost answer, and built afresh', async () => {
  await using structure = await openTeam();
  structure.platform.fail('lost', { kind: 'retryable', code: 'ratelimited' });
  await structure.opensHome('lea');
  expect(await homeDelivery(structure, 'Léa Martin')).toMatchObject({ state: 'sending' });
  await give(structure, lab);
  for (const minute of ['01', '02', '03']) await structure.at(`2026-11-16T08:${minute}:00Z`);
  expect(await homeDelivery(structure, 'Léa Martin')).toMatchObject({ state: 'sent' });
  expect(reads(structure, 'lea')).toContain('Relancer le laboratoire');
});

it('stands in a message where somebody asks for it, and is changed there', async () => {
  await using structure = await openTeam();
  await give(structure, lab);
  const home = viewOf(await structure.says('lea', 'accueil'));
  expect(home).toEqual(viewOf(await structure.says('lea', 'diapason accueil')));
  const reply = await structure.clicks('lea', home, 'C’est fait');
  expect(reply).toMatchObject({ kind: 'update' });
  expect(viewOf(reply).fallback).toContain('Relancer le laboratoire');
  expect(buttonsOf(viewOf(reply)).map(({ label }) => label)).not.toContain('C’est fait');
  expect(buttonsOf(viewOf(reply)).map(({ label }) => label)).toContain('Nouvelle tâche');
});

it('names no task of a case to whoever may not read it', async () => {
  await using structure = await openTeam();
  const id = await give(structure, lab);
  await structure.opensHome('marc');
  expect(reads(structure, 'marc')).not.toContain('laboratoire');
  await change(structure, id, { owners: ['Marc Petit'] });
  await structure.says('claire', 'rcp');
  await structure.at('2026-11-16T08:00:05Z');
  expect(reads(structure, 'marc')).toContain('laboratoire');
});

it('says what went wrong with a click, and shows what is true now', async () => {
  await using structure = await openTeam();
  const task = await give(structure, lab);
  await structure.opensHome('lea');
  await change(structure, task, { title: 'Rappeler le laboratoire' });
  const reply = await structure.presses(
    'lea',
    { kind: 'action', action: 'gone', label: '', payload: {} },
    { kind: 'home' },
  );
  expect(viewOf(reply).fallback).toContain('bouton');
  expect(reads(structure, 'lea')).toContain('Rappeler le laboratoire');
});

it('of somebody whom the workspace does not know is left empty', async () => {
  await using structure = await openTeam();
  await expect(structure.opensHome('stranger')).rejects.toThrow('no home');
  expect(structure.errors).toEqual([]);
});

it('stays watched while somebody works in it', async () => {
  await using structure = await openTeam();
  await structure.opensHome('lea');
  await structure.at('2026-11-16T19:00:00Z');
  await structure.clicksHome('lea', 'Aide');
  await structure.at('2026-11-16T21:00:00Z');
  await give(structure, lab);
  await structure.says('claire', 'rcp');
  await structure.at('2026-11-16T21:00:05Z');
  expect(reads(structure, 'lea')).toContain('Relancer le laboratoire');
});

it('shows those who steer the structure what waits for them, with the way to the dashboard and the settings', async () => {
  await using structure = await openTeam();
  await give(structure, lab);
  const labels = buttonsOf(await structure.opensHome('claire')).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Tableau de bord', 'Réglages']));
  expect(reads(structure, 'claire')).toContain('1 tâche en retard');
  expect(JSON.stringify(viewOf(await structure.clicksHome('claire', 'Tableau de bord')))).toContain('laboratoire');

  await structure.opensHome('lea');
  expect(await structure.clicksHome('lea', 'C’est fait')).toMatchObject({ kind: 'none' });
  await structure.at('2026-11-16T08:00:05Z');
  expect(reads(structure, 'claire')).not.toContain('1 tâche en retard');
});
