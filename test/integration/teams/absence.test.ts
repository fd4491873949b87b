import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { claire, lea, marc, openInstalledMsp } from './msp.ts';

it('an absence is noted in a card, told to whoever stands in, and deleted', async () => {
  await using msp = await openInstalledMsp(claire, lea, marc);
  await give(msp, { to: ['Léa Martin'], dueOn: '2026-12-04' });
  await msp.says(lea, 'diapason absence du 3 au 10 décembre avec Marc Petit');
  const asked = msp.last(msp.private(lea), 'Ai-je bien compris');
  expect(asked.text).toContain('du jeudi 3 décembre au jeudi 10 décembre 2026');
  const noted = await msp.clicks(lea, asked, 'Valider');
  expect(noted.text).toContain('Les rappels vont à Marc Petit.');
  const told = msp.last(msp.private(marc), 'vous confie ses tâches');
  await msp.at('2026-12-04T08:00:00Z');
  expect(msp.last(msp.private(marc), 'Vos tâches').text).toContain('À la place de Léa Martin');
  expect(msp.private(lea).filter(({ text }) => text.includes('Vos tâches'))).toEqual([]);

  await msp.says(lea, 'diapason absences');
  const list = msp.last(msp.private(lea), 'Noter une absence');
  await msp.clicks(lea, list, 'Modifier');
  const form = msp.last(msp.private(lea), 'Modifier une absence');
  const changed = await msp.clicks(lea, form, 'Enregistrer', { f_last: '2026-12-11' });
  expect(changed.text).toContain('au vendredi 11 décembre 2026');
  await msp.becomes(told, 'au vendredi 11 décembre 2026');
  expect((await msp.clicks(lea, list, 'Supprimer')).text).toContain('Rien n’a changé');
  await msp.says(lea, 'diapason absences');
  const removed = await msp.clicks(lea, msp.last(msp.private(lea), 'Noter une absence'), 'Supprimer');
  expect(removed.text).toContain('est supprimée');
  expect(await msp.db.absence.count()).toBe(0);
  await msp.becomes(told, 'ses tâches ne vous sont plus confiées');
});
