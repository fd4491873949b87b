import { describe, expect, it } from 'vitest';
import { linkToMessage, messageAction } from '../../support/teams-activities.ts';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, type Person } from './msp.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const newest = (msp: Msp, person: Person, words: string) => msp.last(msp.private(person), words);

async function idOf(msp: Msp, { name }: Person): Promise<string> {
  return (await msp.db.practitioner.findFirstOrThrow({ where: { displayName: name } })).id;
}

async function giveToLea(msp: Msp): Promise<void> {
  await msp.says(marc, 'tache @Léa Martin rappeler la pharmacie vendredi');
  const shown = newest(msp, marc, 'Ai-je bien compris');
  expect(shown.text).toContain('vendredi 20 novembre 2026');
  await msp.clicks(marc, shown, 'Valider');
}

describe('tache in Teams', () => {
  it('gives a task in one line, done with one tap in the message that gave it', async () => {
    await using msp = await openInstalledMsp(claire, lea, marc);
    await giveToLea(msp);
    const given = newest(msp, lea, 'Marc Petit vous confie une tâche');
    const { text } = await msp.clicks(lea, given, 'C’est fait');
    expect(plain(text)).toContain('« Rappeler la pharmacie » : c’est fait.');
    expect((await msp.becomes(given, 'Tâche faite')).text).toContain('[Annuler]');
    // The card as it was says what is true.
    expect(plain((await msp.clicks(lea, given, 'Reporter')).text)).toContain('Rien n’a changé : vous l’avez faite');
    expect(await msp.db.task.findMany()).toMatchObject([{ status: 'done', revision: 2 }]);
    expect(msp.in(channelId)).toEqual([]);
  });

  it('is answered in private when it is written in the channel', async () => {
    await using msp = await openInstalledMsp(claire, lea, marc);
    await msp.mentions(marc, 'tache @Léa rappeler la pharmacie vendredi');
    expect(newest(msp, marc, 'Ai-je bien compris').text).toContain('Rappeler la pharmacie');
    expect(JSON.stringify(msp.in(channelId))).not.toContain('pharmacie');
  });

  it('adds one with the form, postpones it, blocks it, and passes it on', async () => {
    await using msp = await openInstalledMsp(claire, lea, marc);
    await msp.says(marc, 'tache nouvelle');
    const form = newest(msp, marc, 'Nouvelle tâche');
    const typed = { f_title: 'Vérifier le chariot', m_who: `person:${await idOf(msp, lea)}` };
    const wrong = await msp.clicks(marc, form, 'Ajouter', { ...typed, f_due: '2026-11-02' });
    expect(wrong.text).toContain('Cette échéance est passée');
    const added = await msp.clicks(marc, { ...form, card: wrong.card }, 'Ajouter', { f_due: '2026-12-18' });
    expect(added.text).toContain('Je préviens Léa Martin.');

    const given = newest(msp, lea, 'vous confie une tâche');
    await msp.clicks(lea, given, 'Reporter');
    const later = await msp.clicks(lea, newest(msp, lea, 'Reporter la tâche'), 'Reporter', { f_due: '2026-12-21' });
    expect(later.text).toContain('Reportée au lundi 21 décembre 2026.');
    await msp.clicks(lea, await msp.becomes(given, 'lundi 21 décembre'), 'Bloquée');
    await msp.clicks(lea, newest(msp, lea, 'Tâche bloquée'), 'Enregistrer', { f_blocker: 'equipment' });
    expect(newest(msp, claire, 'Une tâche est bloquée').text).toContain('il manque du matériel ou un budget');
    await msp.clicks(lea, await msp.becomes(given, 'il manque du matériel'), 'Reprendre');
    expect((await msp.becomes(given, 'en cours')).text).toContain('[Bloquée]');

    await msp.clicks(lea, await msp.becomes(given, 'en cours'), 'Passer la main');
    await msp.clicks(lea, newest(msp, lea, 'devra accepter'), 'Demander', {
      f_to: `person:${await idOf(msp, claire)}`,
    });
    const asked = newest(msp, claire, 'Léa Martin vous demande de prendre cette tâche');
    expect((await msp.clicks(claire, asked, 'Accepter')).text).toContain('cette tâche est la vôtre');
    expect(newest(msp, lea, 'Claire Dubois prend cette tâche').text).not.toContain('[C’est fait]');
    expect((await msp.becomes(asked, 'Vous avez accepté')).text).toContain('[C’est fait]');
  });

  it('offers one to a profession: the first who takes it has it', async () => {
    await using msp = await openInstalledMsp(claire, lea, marc);
    const nurses = [lea.name, marc.name];
    await msp.db.practitioner.updateMany({ where: { displayName: { in: nurses } }, data: { profession: 'nurse' } });
    await msp.says(claire, 'tache IDE vérifier le chariot avant fin juin');
    await msp.clicks(claire, newest(msp, claire, 'Ai-je bien compris'), 'Valider');
    const offer = newest(msp, marc, 'Qui s’en charge');
    await msp.clicks(lea, newest(msp, lea, 'Qui s’en charge'), 'Je m’en charge');
    expect((await msp.becomes(offer, 'Léa Martin s’en charge.')).text).not.toContain('[Je m’en charge]');
    expect(plain((await msp.clicks(marc, offer, 'Je m’en charge')).text)).toContain('Léa Martin s’en charge.');
    expect(await msp.db.taskOwner.findMany()).toMatchObject([{ practitionerId: await idOf(msp, lea) }]);
  });

  it('starts from a message that somebody wrote, and leads back to it', async () => {
    await using msp = await openInstalledMsp(claire, lea);
    const from = { id: lea.id, name: lea.name, aadObjectId: lea.aadObjectId };
    const { body } = await msp.send(messageAction('task-create', '<p>Rappeler la pharmacie</p>', { from }));
    const dialog = JSON.stringify(body);
    expect(dialog).toContain('Rappeler la pharmacie');
    expect(dialog).toContain(linkToMessage);
  });
});
