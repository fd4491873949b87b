import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { claire, openInstalledMsp } from './msp.ts';

it('one’s own digest comes in private at the time that was chosen, and its RCP is answered in it', async () => {
  await using msp = await openInstalledMsp(claire);
  await msp.plans();
  await give(msp, { to: ['Claire Dubois'], dueOn: '2026-11-18' });
  await msp.says(claire, 'point reglages');
  const team = msp.last(msp.private(claire), 'Point de la semaine');
  await msp.clicks(claire, team, 'Enregistrer', { f_on: 'no', f_personal: 'yes' });
  await msp.says(claire, 'point perso reglages');
  const own = msp.last(msp.private(claire), 'Votre point personnel');
  const saved = await msp.clicks(claire, own, 'Enregistrer', { f_on: 'yes', f_weekday: '5', f_time: '12:30' });
  expect(saved.text).toContain('votre point arrivera le vendredi');

  await msp.at('2026-11-20T11:30:00Z');
  const digests = () => msp.private(claire).filter(({ text }) => text.includes('Votre semaine du '));
  const [digest, ...others] = digests();
  if (digest === undefined) throw new Error('no digest');
  expect(others).toEqual([]);
  expect(digest.text).toContain('1 RCP dans les 7 jours');
  expect(digest.text).toContain('1 tâche en retard');
  const after = await msp.clicks(claire, digest, 'Présent');
  expect(after.text).toContain('Votre semaine du ');
  expect(after.text).not.toContain('Vous n’avez pas encore répondu');
  await msp.says(claire, 'point perso');
  expect(digests()).toHaveLength(2);
});
