import { expect, it } from 'vitest';
import { claire, lea, openInstalledMsp } from './msp.ts';

it('the coordinator exports a list as a private link; nobody else may', async () => {
  await using msp = await openInstalledMsp(claire, lea);
  await msp.says(claire, 'diapason exporter');
  const form = msp.last(msp.private(claire), 'Exporter en CSV');
  const done = await msp.clicks(claire, form, 'Exporter', { f_what: 'members', f_dialect: 'plain' });
  expect(done.text).toContain('Le fichier arrive dans vos messages privés.');
  const ready = msp.last(msp.private(claire), 'membres-');
  expect(JSON.stringify(ready.card)).toMatch(/"https:\/\/diapason\.example\/documents\/[\w-]{43}"/);

  await msp.says(lea, 'diapason exporter');
  expect(msp.private(lea).at(-1)?.text).toContain('réservée à');
});
