import { expect, it } from 'vitest';
import { hold, secrets } from '../minutes/held.ts';
import { channelId, claire, lea, type Msp, marc, openMspWithMeeting } from './msp.ts';

/** An RCP of six cases took place, Léa and Marc were there. */
async function afterRcp(): Promise<Msp & AsyncDisposable> {
  const msp = await openMspWithMeeting();
  for (const [displayName, profession] of Object.entries({ 'Léa Martin': 'nurse', 'Marc Petit': 'pharmacist' })) {
    await msp.db.practitioner.updateMany({ where: { displayName }, data: { profession } });
  }
  const codes = Array.from({ length: 6 }, (_, index) => `C-${String(index).padStart(2, '0')}AA`);
  await hold(msp.db, ['Léa Martin', 'Marc Petit'], codes);
  await msp.at('2026-11-24T14:00:00Z');
  return msp;
}

it('goes from the recorded RCP to approved minutes', async () => {
  await using msp = await afterRcp();
  await msp.says(claire, 'rcp compte-rendu');
  const minutes = msp.last(msp.private(claire), 'Compte rendu de RCP');
  expect(minutes.text).toContain('C-00AA · Plaie chronique');
  await msp.clicks(claire, minutes, 'Compléter');
  const form = msp.last(msp.private(claire), 'Compléter le CR');
  const completed = await msp.clicks(claire, form, 'Enregistrer', {
    f_remarks: 'Salle fermée',
    f_place: 'Salle bleue',
  });
  expect(completed.text).toContain('Salle bleue');
  const written = { ...form, card: completed.card };
  // A confirmation is two buttons of the card.
  expect((await msp.clicks(claire, written, 'Soumettre')).text).toContain('à valider jusqu’au');

  const asked = (person: typeof lea) => msp.last(msp.private(person), 'Compte rendu à valider');
  expect(asked(lea).text).toContain(secrets.statement);
  await msp.clicks(marc, asked(marc), 'Faire une remarque');
  const remark = msp.last(msp.private(marc), 'Faire une remarque\n');
  await msp.clicks(marc, remark, 'Envoyer', { f_reason: 'La date est fausse' });
  expect(msp.last(msp.private(claire), 'Remarque sur le compte rendu').text).toContain('La date est fausse');

  await msp.clicks(marc, asked(marc), 'Approuver');
  const approve = msp.click(lea, asked(lea), 'Approuver');
  await Promise.all([msp.send(approve), msp.send(approve)]);
  expect(await msp.db.meeting.findFirst()).toMatchObject({ status: 'minutes-approved' });
  // Under the announcement, whose thread Teams names by its id.
  const [announcement] = msp.in(channelId);
  const thread = msp.in(`${channelId};messageid=${announcement?.id}`);
  const lines = thread.filter(({ text }) => text.includes('Compte rendu validé'));
  expect(lines).toHaveLength(1);
  for (const secret of Object.values(secrets))
    expect(JSON.stringify([msp.in(channelId), thread])).not.toContain(secret);

  await msp.clicks(lea, { ...msp.last(thread, 'Compte rendu validé'), conversation: channelId }, 'Lire');
  expect(msp.last(msp.private(lea), 'Inchangé depuis la validation.').text).toContain(secrets.statement);
});

it('sends a link to the PDF, which Teams does not take', async () => {
  await using msp = await afterRcp();
  await msp.says(lea, 'rcp cr');
  await msp.clicks(lea, msp.last(msp.private(lea), 'Compte rendu de RCP'), 'PDF');
  const ready = msp.last(msp.private(lea), 'compte-rendu-2026-11-24.pdf');
  expect(JSON.stringify(ready.card)).toMatch(/"https:\/\/diapason\.example\/documents\/[\w-]{43}"/);
});
