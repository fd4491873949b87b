import { describe, expect, it } from 'vitest';
import { channelId, lea, marc, openInstalledMsp } from './msp.ts';

describe('concertation in Teams', () => {
  it('is noted by one, confirmed by the other, and never seen in a channel', async () => {
    await using msp = await openInstalledMsp(lea, marc);
    await msp.says(marc, 'concertation');
    const form = msp.last(msp.private(marc), 'Concertation flash');
    const { id } = await msp.db.practitioner.findFirstOrThrow({ where: { displayName: lea.name } });
    const answer = await msp.clicks(marc, form, 'Envoyer', {
      m_with: `person:${id}`,
      f_motive: 'chronic-wound',
      f_question: 'Quel pansement pour le relais ?',
      f_statement: 'Hydrocellulaire, tous les trois jours',
    });
    expect(answer.text).toContain('en attente de confirmation');

    const asked = msp.last(msp.private(lea), 'est-ce bien ce que vous avez décidé');
    expect(asked.text).toContain('Hydrocellulaire');
    await msp.clicks(lea, asked, 'Je confirme');
    expect((await msp.becomes(asked, 'confirmée')).text).not.toContain('[Je confirme]');
    expect(msp.last(msp.private(marc), 'confirmée').text).toContain('Ont confirmé');
    expect(msp.in(channelId)).toEqual([]);
  });

  it('that is not right is corrected by who noted it', async () => {
    await using msp = await openInstalledMsp(lea, marc);
    await msp.says(marc, 'concertation');
    const form = msp.last(msp.private(marc), 'Concertation flash');
    const { id } = await msp.db.practitioner.findFirstOrThrow({ where: { displayName: lea.name } });
    const refused = await msp.clicks(marc, form, 'Envoyer', { m_with: `person:${id}`, f_motive: 'diabetes' });
    expect(refused.text).toContain('Ce champ est obligatoire.');
    await msp.clicks(marc, { ...form, card: refused.card }, 'Envoyer', {
      f_question: 'Quelle surveillance ?',
      f_statement: 'Carnet à revoir',
    });
    const asked = msp.last(msp.private(lea), 'est-ce bien');
    await msp.clicks(lea, asked, 'Ce n’est pas cela');
    await msp.clicks(lea, msp.last(msp.private(lea), 'pourra corriger'), 'Envoyer', { f_remark: 'Tous les matins' });
    expect(msp.last(msp.private(marc), 'à corriger').text).toContain('Tous les matins');
  });
});
