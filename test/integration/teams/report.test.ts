import { expect, it } from 'vitest';
import { writeYear } from '../report/year.ts';
import { claire, lea, openInstalledMsp } from './msp.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('the report on a year is read, given the contract’s year, and comes as private links', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await writeYear(msp.db, [lea.name, claire.name]);
  await msp.at('2027-01-05T09:00:00Z');
  await msp.says(claire, 'point bilan 2026');
  const year = msp.last(msp.private(claire), 'Année 2026');
  expect(plain(year.text)).toContain('3 : 1 cas complexe, 1 événement indésirable et 1 protocole');
  await msp.clicks(claire, year, 'PDF');
  const ready = msp.last(msp.private(claire), 'bilan-2026.pdf');
  expect(JSON.stringify(ready.card)).toMatch(/"https:\/\/diapason\.example\/documents\/[\w-]{43}"/);

  await msp.clicks(claire, year, 'Anniversaire du contrat');
  const form = msp.last(msp.private(claire), 'd’un anniversaire du contrat');
  const saved = await msp.clicks(claire, form, 'Enregistrer', { f_startsOn: '2021-02-15' });
  expect(plain(saved.text)).toContain('va du 15 février 2026 au 14 février 2027');

  await msp.says(claire, 'point bilan');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Année 2027'), 'Autre période');
  const list = msp.last(msp.private(claire), '[Voir le bilan]');
  const chosen = await msp.clicks(claire, list, 'Voir le bilan', { f_period: '2026-03' });
  expect(plain(chosen.text)).toContain('Mars 2026');

  await msp.says(lea, 'point bilan');
  expect(msp.private(lea).at(-1)?.text).toContain('réservée à');
});
