import { expect, it } from 'vitest';
import { examine } from '../filing/examined.ts';
import { claire, lea, type Msp, marc, openInstalledMsp } from './msp.ts';

async function withCases(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  for (const code of ['C-7QK4', 'C-222U', 'C-333N', 'C-222U', 'C-222U', 'C-222U']) {
    await examine(msp, { requester: 'Léa Martin', code, outside: true });
  }
  return msp;
}

it('searches in one line after a mention, answers in private, and turns the page in place', async () => {
  await using msp = await withCases();
  await msp.mentions(marc, 'rcp chercher plaie novembre 2026');
  const page = msp.last(msp.private(marc), '6 dossiers trouvés');
  expect(page.text).not.toContain('pansement');
  const older = await msp.clicks(marc, page, 'Plus anciens');
  expect(older.text.match(/C-\w{4}\n, Plaie chronique/g)).toHaveLength(1);
  expect(older.text).toContain('[Plus récents]');
});

it('searches with a form', async () => {
  await using msp = await withCases();
  await msp.says(lea, 'rcp archives');
  const form = msp.last(msp.private(lea), 'Chercher un dossier');
  const wrong = await msp.clicks(lea, form, 'Chercher', { f_code: 'C-7QK5' });
  expect(wrong.text).toContain('⚠');
  const found = await msp.clicks(lea, { ...form, card: wrong.card }, 'Chercher', { f_code: 'C-7QK4' });
  expect(found.text).toContain('1 dossier trouvé');
  expect(found.text).toContain('Quel pansement');
});
