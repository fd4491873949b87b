import { expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, type Person } from './msp.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Claire, a nurse, proposes something and asks the nurses, Léa among them, and the pharmacists: Marc. */
async function asked(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  const professions = { 'Claire Dubois': 'midwife', 'Léa Martin': 'nurse', 'Marc Petit': 'pharmacist' };
  for (const [displayName, profession] of Object.entries(professions)) {
    await msp.db.practitioner.updateMany({ where: { displayName }, data: { profession } });
  }
  await msp.says(claire, 'decision Ouvrir le samedi matin');
  const form = msp.last(msp.private(claire), 'Nouvelle décision\n');
  await msp.clicks(claire, form, 'Enregistrer', { f_state: 'proposed' });
  const card = await msp.becomes(form, 'La décision est enregistrée');
  await msp.clicks(claire, card, 'Demander des avis');
  const ask = msp.last(msp.private(claire), 'une réponse par profession suffit');
  const wrong = await msp.clicks(claire, ask, 'Demander', { f_deadline: '2026-11-13', m_professions: 'nurse' });
  expect(plain(wrong.text)).toContain('Ce jour est passé');
  const done = await msp.clicks(claire, ask, 'Demander', { m_professions: 'nurse,pharmacist' });
  expect(plain(done.text)).toContain('Avis demandés à 2 personnes, en message privé.');
  return msp;
}

const letter = (msp: Msp, person: Person, words: string) => msp.last(msp.private(person), words);

it('is asked, given by one tap or with a reason, closed, and settled from the summary', async () => {
  await using msp = await asked();
  expect(
    msp
      .in(channelId)
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('avis');
  const hers = letter(msp, lea, 'Votre avis est demandé');
  expect(hers.text).toContain('[Favorable]\n[Réservé]\n[Défavorable]\n[Sans avis]');
  const given = await msp.clicks(lea, hers, 'Favorable');
  expect(plain(given.text)).toContain('Vous avez donné votre avis');
  await msp.becomes(hers, 'Vous avez donné votre avis');

  const his = letter(msp, marc, 'Votre avis est demandé');
  await msp.clicks(marc, his, 'Réservé');
  const form = letter(msp, marc, 'Avis réservé');
  const guarded = await msp.clicks(marc, form, 'Donner mon avis', { f_text: 'voir marc@exemple.fr' });
  expect(guarded.text).toContain('e-mail');
  const reasoned = await msp.clicks(marc, form, 'Donner mon avis', { f_text: 'Le stock ne suit pas' });
  expect(plain(reasoned.text)).toContain('réservé : Le stock ne suit pas');

  const hers2 = letter(msp, claire, 'Toutes les professions ont répondu.');
  expect(plain(hers2.text)).toContain('Pharmacien : réservé (Marc Petit) : Le stock ne suit pas');
  // A confirmation is two buttons of the card.
  await msp.clicks(claire, hers2, 'Clore');
  await msp.becomes(hers2, 'Avis clos');
  const summary = letter(msp, claire, 'Les avis sont recueillis.');
  const late = await msp.clicks(lea, hers, 'Sans avis');
  expect(plain(late.text)).toContain('Trop tard : les avis sont clos, rien n’a été enregistré.');
  await msp.clicks(claire, summary, 'Adopter avec réserve');
  expect(await msp.db.decision.findMany()).toMatchObject([{ status: 'adopted-with-reservation' }]);
  expect(await msp.db.opinion.findMany({ orderBy: { profession: 'asc' } })).toMatchObject([
    { profession: 'nurse', stance: 'favourable' },
    { profession: 'pharmacist', stance: 'reserved' },
  ]);
});

it('closes by itself at the deadline and waits in the list until then', async () => {
  await using msp = await asked();
  await msp.says(marc, 'avis');
  const list = letter(msp, marc, '1 avis attendu de vous.');
  expect(plain((await msp.clicks(marc, list, 'Sans avis')).text)).toContain('Aucun avis n’est attendu de vous.');
  await msp.at('2026-11-23T17:00:00Z');
  await msp.at('2026-11-23T17:01:00Z');
  const summaries = msp.private(claire).filter(({ text }) => text.includes('Les avis sont recueillis.'));
  expect(summaries.map(({ text }) => plain(text))).toEqual([expect.stringContaining('Infirmier : sans avis')]);
  expect(letter(msp, lea, 'Avis clos').text).toContain('[Voir la décision]');
});
