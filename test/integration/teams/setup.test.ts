import { expect, it } from 'vitest';
import { claire, lea, type Msp, openInstalledMsp } from './msp.ts';

/** The message about the set-up in Claire's private chat. */
const card = (msp: Msp) => msp.last(msp.private(claire), 'sur 5');

/** The same as text, each step and what is said of it on one line. */
const said = (msp: Msp) => card(msp).text.replaceAll('\n ', ' ');

it('the set-up is gone through, put away and ended in one private message', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  expect(card(msp).text).toContain('Bonjour Claire Dubois');
  expect(said(msp)).toContain('2. Canal des RCP ✓ fait');
  expect(msp.private(lea).filter(({ text }) => text.includes('sur 5'))).toEqual([]);

  await msp.clicks(claire, card(msp), 'Modifier la structure');
  const settings = msp.last(msp.private(claire), 'Réglages de la structure');
  await msp.clicks(claire, settings, 'Enregistrer', { f_name: 'ESP du Port' });
  expect(said(msp)).toContain('1. Structure ✓ fait');
  expect(card(msp).text).toContain('ESP du Port.');

  expect((await msp.clicks(claire, card(msp), 'Garder les rôles')).text).toContain('3 étapes faites sur 5');
  const before = card(msp);
  expect((await msp.clicks(claire, before, 'Plus tard')).text).toContain('L’installation est mise de côté');
  const away = await msp.becomes(before, 'mise de côté');
  expect((await msp.clicks(claire, away, 'Reprendre l’installation')).text).toContain('3 étapes faites sur 5');
  await msp.becomes(before, '3 étapes faites');
  await msp.clicks(claire, card(msp), 'Garder le point');

  await msp.clicks(claire, card(msp), 'Planifier la première RCP');
  const form = msp.last(msp.private(claire), 'Planifier une RCP\n');
  await msp.clicks(claire, form, 'Planifier', { f_title: 'Suivi diabète', f_date: '2026-11-24', f_time: '13:30' });
  expect((await msp.becomes(before, 'est terminée')).text).toContain('L’installation est terminée.');
  expect(msp.private(claire).filter(({ text }) => text.includes('sur 5'))).toHaveLength(1);

  await msp.says(lea, 'diapason installation');
  expect(msp.last(msp.private(lea), 'réservée à').text).toContain('coordinateur');
});
