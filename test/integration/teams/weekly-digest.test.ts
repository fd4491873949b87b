import { expect, it } from 'vitest';
import { give } from '../reminder/tasks.ts';
import { pastWeeks, saidOfPastWeeks, writeWeeks } from '../weekly-digest/past-weeks.ts';
import { channelId, claire, lea, openInstalledMsp } from './msp.ts';

it('the digest of the week is previewed, held, released and published once in the channel', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await give(msp, { title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
  await msp.says(claire, 'point reglages');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Point de la semaine'), 'Enregistrer', {
    f_on: 'yes',
  });
  await msp.at('2026-11-20T16:30:00Z');
  const preview = msp.last(msp.private(claire), 'Aperçu du point de la semaine');
  expect((await msp.clicks(claire, preview, 'Suspendre')).text).toContain('Publication suspendue');
  await msp.at('2026-11-23T07:00:00Z');
  const digests = () => msp.in(channelId).filter(({ text }) => text.includes('Le point du lundi 23 novembre 2026'));
  expect(digests()).toEqual([]);
  const held = msp.last(msp.private(claire), 'Publication suspendue');
  expect((await msp.clicks(claire, held, 'Reprendre')).text).toContain('Publié lundi 23 novembre 2026');
  await msp.at('2026-11-23T07:00:10Z');
  const [digest, ...again] = digests();
  if (digest === undefined) throw new Error('nothing was published');
  expect(again).toEqual([]);
  expect(digest.text).toContain('Relancer le laboratoire, 7 jours de retard');

  await msp.clicks(lea, digest, 'Voir le détail');
  expect(msp.last(msp.private(lea), 'Le détail du point').text).toContain('Relancer le laboratoire');
  await msp.says(lea, 'point');
  expect(msp.last(msp.private(lea), 'Aperçu du point').text).toContain('Publication prévue lundi 30 novembre 2026');
});

it('the digest shows the last 12 weeks in a picture, which is said in words', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await writeWeeks(msp.db, pastWeeks);
  await give(msp, { title: 'Relancer le laboratoire', dueOn: '2026-11-16' });
  await msp.says(claire, 'point reglages');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Point de la semaine'), 'Enregistrer', { f_on: 'yes' });
  await msp.at('2026-11-23T07:00:00Z');
  const [digest, ...others] = msp
    .in(channelId)
    .filter(({ text }) => text.includes('Le point du lundi 23 novembre 2026'));
  expect(others).toEqual([]);
  const card = JSON.stringify(digest).replace(/[\u00a0\u202f]/g, ' ');
  expect(card).toContain(`"altText":"${saidOfPastWeeks}"`);
  expect(card).toContain('"url":"data:image/png;base64,iVBORw0KGgo');
});
