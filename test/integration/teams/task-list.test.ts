import { expect, it } from 'vitest';
import { addDays } from '../../../src/core/local-time.ts';
import { give, readable } from '../task-list/tasks.ts';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp } from './msp.ts';

async function withTasks(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  for (let day = 0; day < 10; day += 1) {
    await give(msp, { title: `Tâche ${day}`, dueOn: addDays('2026-11-14', day), owners: ['Léa Martin'] });
  }
  await give(msp, { title: 'Vérifier le chariot', owners: ['Marc Petit'] });
  await msp.at('2026-11-16T08:05:00Z');
  return msp;
}

const tasksIn = (text: string) => text.match(/Tâche \d/g);

it('lists mine and the team’s after a mention, in private, and turns the page in place', async () => {
  await using msp = await withTasks();
  const inChannel = msp.in(channelId).length;
  await msp.mentions(lea, 'tâche équipe');
  expect(msp.in(channelId)).toHaveLength(inChannel);
  const list = msp.last(msp.private(lea), '11 tâches ouvertes, dont 2 en retard');
  expect(tasksIn(list.text)).toHaveLength(8);
  const next = await msp.clicks(lea, list, 'Page suivante');
  expect(tasksIn(next.text)).toEqual(['Tâche 8', 'Tâche 9']);
  expect(next.text).toContain('Vérifier le chariot');
  const mine = await msp.clicks(lea, { ...list, card: next.card }, 'Les miennes');
  expect(mine.text).toContain('Mes tâches\n10 tâches ouvertes');
  const done = await msp.clicks(lea, { ...list, card: mine.card }, 'C’est fait');
  expect(done.text).toContain('9 tâches ouvertes, dont 1 en retard');
});

it('filters with a form, whose list comes as a card of its own', async () => {
  await using msp = await withTasks();
  await msp.says(marc, 'taches');
  const list = msp.last(msp.private(marc), 'Tâches de l’équipe');
  await msp.clicks(marc, list, 'Filtrer');
  const form = msp.last(msp.private(marc), 'Filtrer les tâches');
  const nothing = await msp.clicks(marc, form, 'Filtrer', { f_status: 'dropped' });
  expect(nothing.text).toContain('⚠ Aucune tâche ne correspond.');
  const sent = await msp.clicks(marc, { ...form, card: nothing.card }, 'Filtrer', { f_status: 'open', m_late: 'yes' });
  expect(readable(sent.text)).toContain('2 tâches en retard. La liste est dans notre conversation privée.');
  const found = msp.last(msp.private(marc), 'Seulement');
  expect(tasksIn(found.text)).toEqual(['Tâche 0', 'Tâche 1']);
  expect((await msp.clicks(marc, found, 'Sans filtre')).text).toContain('11 tâches ouvertes');
});

it('shows who does what, from the alert that came once', async () => {
  await using msp = await withTasks();
  const alerts = msp.private(claire).filter(({ text }) => text.includes('Charge élevée'));
  expect(alerts).toHaveLength(1);
  const alert = msp.last(alerts, 'Léa Martin porte 10 des 11 tâches ouvertes');
  await msp.clicks(claire, alert, 'Voir la charge');
  const load = msp.last(msp.private(claire), 'Qui fait quoi');
  expect(readable(load.text)).toContain('Léa Martin :\n 10 tâches sur 11 (91 %), dont 2 en retard');
  await msp.clicks(claire, load, 'Ses tâches');
  expect(tasksIn(msp.last(msp.private(claire), '10 tâches ouvertes').text)).toHaveLength(8);
});
