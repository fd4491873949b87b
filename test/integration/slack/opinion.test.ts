import { expect, it } from 'vitest';
import { fieldsOf, labelsOf } from '../../support/e2e-modal.ts';
import { messageProblems, modalProblems } from '../../support/slack-blocks.ts';
import { readable, useClinic } from './clinic.ts';

const clinic = useClinic();

const answer = () => ({ ts: '1', blocks: clinic.api.responses.at(-1)?.['blocks'] });
/** What stands now in the place of what was clicked. */
const edited = () => ({ ts: '1', blocks: clinic.api.of('chat.update').at(-1)?.args['blocks'] });
const opened = () => clinic.api.of('views.open').at(-1)?.args['view'];

/** What somebody was sent in private about opinions, the newest. */
function letter(user: string, words: string) {
  const post = clinic.api.workspace.posts.findLast(
    ({ channel, blocks }) => channel === `D${user}` && readable(blocks).includes(words),
  );
  if (post === undefined) throw new Error(`${user} reads nothing with "${words}"`);
  expect(messageProblems(post.blocks)).toEqual([]);
  return post;
}

/** Marc, a general practitioner, proposes something and asks the nurses, Camille and Nadia, and the pharmacists, Owen. */
async function asked(): Promise<void> {
  for (const user of ['UMARC', 'UNADIA', 'UOWEN']) await clinic.types(user, '/rcp');
  const professions = { 'Camille Roux': 'nurse', 'Nadia Benali': 'nurse', 'Owen Clark': 'pharmacist' };
  for (const [displayName, profession] of Object.entries(professions)) {
    await clinic.db.practitioner.updateMany({ where: { displayName }, data: { profession } });
  }
  await clinic.types('UMARC', '/decision', 'Ouvrir le samedi matin');
  await clinic.submits('UMARC', clinic.openModal(), { state: 'proposed', reason: 'Trois demandes & plus' });
  await clinic.types('UMARC', '/decision', 'liste');
  await clinic.clicks('UMARC', answer(), 'Voir');
  await clinic.clicks('UMARC', edited(), 'Demander des avis');
  expect(modalProblems(opened())).toEqual([]);
  expect(fieldsOf(clinic.openModal())).toEqual(['professions', 'deadline']);
  expect(labelsOf(clinic.openModal(), 'professions')).toEqual(['Pharmacien', 'Infirmier']);
  const { body } = await clinic.submits('UMARC', clinic.openModal(), { professions: ['nurse', 'pharmacist'] });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(Object(body).view)).toContain('Avis demandés à 3 personnes, en message privé.');
}

it('asks by profession, takes one tap or a reason, reminds the silent, and tells whoever asked', async () => {
  await asked();
  const mine = letter('UCAMILLE', 'Votre avis est demandé');
  expect(readable(mine.blocks)).toContain('Trois demandes & plus');
  expect(readable(mine.blocks)).toContain('lundi 23 novembre 2026 à 18 h');
  const stale = { ...mine };
  await clinic.clicks('UCAMILLE', mine, 'Favorable');
  expect(readable(letter('UCAMILLE', 'Vous avez donné votre avis').blocks)).toContain('favorable');
  expect(readable(letter('UNADIA', 'Votre avis est demandé').blocks)).toContain('Camille Roux');
  expect(readable(letter('UMARC', 'Avis demandés').blocks)).toContain('Infirmier : favorable (Camille Roux)');

  await clinic.clicks('UCAMILLE', stale, 'Réservé');
  expect(modalProblems(opened())).toEqual([]);
  const refused = await clinic.submits('UCAMILLE', clinic.openModal(), { text: 'Appeler le 06 12 34 56 78' });
  expect(refused.body).toMatchObject({ errors: { text: expect.stringContaining('téléphone') } });
  const { body } = await clinic.submits('UCAMILLE', clinic.openModal(), { text: 'Pas seule <le> samedi' });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(letter('UMARC', 'Avis demandés').blocks)).toContain(
    'Infirmier : réservé (Camille Roux) : Pas seule <le> samedi',
  );

  // It ends on Tuesday on Lord Howe, where it is Monday 9:00 now: in his language.
  clinic.clock.set(new Date('2026-11-22T22:00:00Z'));
  await clinic.settled();
  const reminder = letter('UOWEN', 'Reminder: your opinion is awaited');
  expect(() => letter('UNADIA', 'Rappel')).toThrow();
  await clinic.clicks('UOWEN', reminder, 'No opinion');
  expect(readable(letter('UMARC', 'Avis demandés').blocks)).toContain('Toutes les professions ont répondu.');

  clinic.clock.set(new Date('2026-11-23T17:00:00Z'));
  await clinic.settled();
  await clinic.settled();
  const summaries = clinic.api.workspace.posts.filter(({ text }) => text.includes('les avis sont recueillis'));
  expect(summaries.map(({ channel }) => channel)).toEqual(['DUMARC']);
  const summary = letter('UMARC', 'Les avis sont recueillis.');
  expect(readable(summary.blocks)).toContain('Pharmacien : sans avis (Owen Clark)');
  await clinic.clicks('UNADIA', { ...letter('UNADIA', 'Avis clos'), blocks: stale.blocks }, 'Favorable');
  expect(await clinic.db.opinion.count()).toBe(2);
  await clinic.clicks('UMARC', summary, 'Adopter');
  expect(await clinic.db.decision.findMany()).toMatchObject([{ status: 'adopted' }]);
  for (const call of clinic.api.of('chat.update')) expect(messageProblems(call.args['blocks'])).toEqual([]);
  expect(
    clinic.api.workspace.posts.filter(({ text }) => text.includes('avis')).map(({ channel }) => channel),
  ).not.toContain('CRCP');
});

it('lists what is waited for, and gives back what came too late', async () => {
  await asked();
  await clinic.types('UNADIA', '/decision', 'avis');
  expect(messageProblems(answer().blocks)).toEqual([]);
  expect(readable(answer().blocks)).toContain('1 avis attendu de vous.');
  await clinic.clicks('UNADIA', answer(), 'Défavorable');
  const form = clinic.openModal();
  clinic.clock.set(new Date('2026-11-23T17:00:00Z'));
  const { body } = await clinic.submits('UNADIA', form, { text: 'Personne ne viendra' });
  expect(modalProblems(Object(body).view)).toEqual([]);
  expect(readable(Object(body).view)).toContain('Les avis sont clos depuis le lundi 23 novembre 2026 à 21 h');
  expect(readable(Object(body).view)).toContain('Personne ne viendra');
  expect(await clinic.db.opinion.count()).toBe(0);
});
