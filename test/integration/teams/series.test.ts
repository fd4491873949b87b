import { describe, expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, openInstalledMsp } from './msp.ts';

async function withSeries(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea);
  await msp.says(claire, 'rcp planifier 1er mardi du mois 13h30 Suivi diabète');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Ai-je bien compris'), 'Valider');
  return msp;
}

/** « Voir » on the first RCP of the list. */
async function detail(msp: Msp) {
  await msp.says(claire, 'rcp');
  const list = msp.last(msp.private(claire), 'Prochaines RCP');
  await msp.clicks(claire, list, 'Voir');
  return msp.becomes(list, 'Toutes les RCP');
}

const announced = (msp: Msp) => msp.in(channelId).filter(({ text }) => text.includes('RCP\u00a0:'));

describe('a series in Teams', () => {
  it('is shown back with its first dates, planned once, and announced date by date', async () => {
    await using msp = await withSeries();
    const [understood] = msp.connector.calls.flatMap(({ body }) =>
      JSON.stringify(body ?? '').includes('Ai-je bien compris') ? [JSON.stringify(body)] : [],
    );
    expect(understood).toContain('et 6 autres');
    expect(await msp.db.meeting.count({ where: { status: 'draft' } })).toBe(11);
    expect(announced(msp)).toHaveLength(1);
    await msp.at('2026-12-15T08:00:00Z');
    expect(announced(msp)).toHaveLength(2);
    expect(announced(msp)[1]?.text).toContain('mardi 5 janvier 2027');
  });

  it('is moved with those that follow, with one message to each person', async () => {
    await using msp = await withSeries();
    await msp.clicks(claire, await detail(msp), 'Déplacer');
    const form = msp.last(msp.private(claire), 'Déplacer la RCP');
    expect(JSON.stringify(form.card)).toContain('Appliquer à');
    const done = await msp.clicks(claire, form, 'Déplacer', { f_date: '2026-12-03', f_scope: 'following' });
    expect(done.text).toContain('jeudi 7 janvier 2027');
    expect(msp.in(lea.chat).filter(({ text }) => text.includes('RCP déplacée'))).toHaveLength(1);
    expect(announced(msp)).toHaveLength(1);
    expect(announced(msp)[0]?.text).toContain('jeudi 3 décembre 2026');
  });

  it('begins with « Répéter » too', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp planifier mardi 24 novembre 13h30 Suivi diabète');
    await msp.clicks(claire, msp.last(msp.private(claire), 'Ai-je bien compris'), 'Valider');
    await msp.clicks(claire, await detail(msp), 'Répéter');
    const form = msp.last(msp.private(claire), 'Répéter la RCP');
    const wrong = await msp.clicks(claire, form, 'Répéter', { f_until: '2028-01-01' });
    expect(wrong.text).toContain('un an au plus');
    const done = await msp.clicks(claire, { ...form, card: wrong.card }, 'Répéter', { f_until: '2027-01-31' });
    expect(done.text).toContain('RCP répétée');
    expect(await msp.db.meeting.count({ where: { status: 'draft' } })).toBe(2);
  });

  it('loses a date with « Reporter »', async () => {
    await using msp = await withSeries();
    await msp.clicks(claire, await detail(msp), 'Reporter');
    const form = msp.last(msp.private(claire), 'Reporter la RCP');
    await msp.clicks(claire, form, 'Reporter', { f_reason: 'animateur absent' });
    expect(msp.last(msp.in(lea.chat), 'RCP reportée').text).toContain('animateur absent');
    expect(msp.last(msp.in(channelId), 'RCP reportée').text).not.toContain('[Présent]');
  });
});
