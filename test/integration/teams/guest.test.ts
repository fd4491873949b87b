import { expect, it } from 'vitest';
import { claire, lea, openMspWithMeeting } from './msp.ts';

it('notes a guest from a card, once, and prepares a text for secure mail', async () => {
  await using msp = await openMspWithMeeting();

  await msp.says(claire, 'rcp invite');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Invités extérieurs'), 'Ajouter un invité');
  const form = msp.last(msp.private(claire), 'Invité extérieur\nRCP');
  const typed = { f_name: 'Anne Roche', f_profession: 'psychologist', f_organisation: 'CMP' };
  const click = msp.click(claire, form, 'Ajouter', typed);
  for (const { body } of [await msp.send(click), await msp.send(click)]) {
    expect(JSON.stringify(body)).toContain('Anne Roche');
  }
  expect(await msp.db.guest.findMany()).toMatchObject([{ name: 'Anne Roche', organisation: 'CMP' }]);

  await msp.says(claire, 'rcp invite');
  const list = msp.last(msp.private(claire), 'Psychologue, CMP');
  await msp.clicks(claire, list, 'Préparer le texte');
  const letter = msp.last(msp.private(claire), 'À copier dans la messagerie sécurisée');
  expect(letter.text).toContain('mardi 24 novembre 2026');
  // Its empty lines are there to be pasted too.
  expect(letter.text).toMatch(/^Bonjour,\n\u00a0\n/m);

  await msp.says(lea, 'rcp invite');
  expect(msp.last(msp.private(lea), 'Seules la personne').text).toContain('coordinateur');
});
