import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { channelId, claire, lea, openInstalledMsp } from './msp.ts';

it('the home screen comes as a card, which stays one when it is worked in', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await give(msp, { to: ['Léa Martin'], title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
  await msp.says(lea, 'accueil');
  const home = msp.last(msp.private(lea), 'Bonjour Léa Martin');
  expect(home.text).toContain('MSP des Tilleuls, lundi 16 novembre 2026');
  expect(home.text).toContain('Relancer le laboratoire');

  const done = await msp.clicks(lea, home, 'C’est fait');
  expect(done.text).toContain('Bonjour Léa Martin');
  expect(done.text).toContain('Rien ne vous attend dans les 7 jours.');

  await msp.clicks(lea, { ...home, card: done.card }, 'Nouvelle tâche');
  expect(msp.last(msp.private(lea), 'Nouvelle tâche').text).toContain('Nouvelle tâche');
  expect((await msp.clicks(lea, { ...home, card: done.card }, 'Mes absences')).card).toBeUndefined();
});

it('is sent in private when it is asked for in a channel, and leaves no screen to keep up to date', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  const inChannel = msp.in(channelId).length;
  await msp.mentions(lea, 'home');
  expect(msp.in(channelId)).toHaveLength(inChannel);
  expect(msp.last(msp.private(lea), 'Bonjour Léa Martin').text).toContain('Planifier une RCP');
  expect(await msp.db.delivery.count({ where: { kind: 'home' } })).toBe(0);
});
