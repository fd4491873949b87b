import { describe, expect, it } from 'vitest';
import { secondLookId } from '../../../src/bot/second-look.ts';
import { tablesWith } from '../../support/tables.ts';
import { messageAction } from '../../support/teams-activities.ts';
import { inputsOf, readCard } from './card.ts';
import { channelId, claire, lea, type Msp, openInstalledMsp } from './msp.ts';

const nir = '2 95 10 99 126 111 93';
const when = { f_date: '2026-11-24', f_time: '13:30' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Nothing of it is kept, and nobody but its author was sent it. */
async function expectNoTrace(msp: Msp): Promise<void> {
  expect(await tablesWith(msp.db, '99 126', '99126')).toEqual([]);
  expect(msp.log.join('')).not.toContain('99 126');
  expect(JSON.stringify([...msp.in(channelId), ...msp.private(lea)])).not.toContain('99 126');
}

async function planning(msp: Msp) {
  await msp.says(claire, 'rcp planifier');
  return msp.last(msp.private(claire), 'Planifier une RCP\n');
}

describe('a text with a social security number in Teams', () => {
  it('is refused under its field, which keeps it, and leaves no trace', async () => {
    await using msp = await openInstalledMsp();
    const form = await planning(msp);
    const { text, card } = await msp.clicks(claire, form, 'Planifier', { f_title: `Pour le ${nir}`, ...when });
    expect(plain(text)).toMatch(/⚠ « 2 95 10 99 126 111 93 » est un numéro de sécurité sociale/);
    expect(inputsOf(card)).toMatchObject({ f_title: `Pour le ${nir}` });
    await expectNoTrace(msp);
  });

  it('is given back to its author alone, in private after a mention too, the passage marked', async () => {
    await using msp = await openInstalledMsp();
    await msp.mentions(claire, `tache rappeler pour le ${nir} demain`);
    const { text } = msp.last(msp.private(claire), 'sécurité sociale');
    expect(text).toContain(`[${nir}]`);
    expect(text).toContain('supprimez-le');
    await expectNoTrace(msp);
  });

  it('of a message is left out of the form that is made from it', async () => {
    await using msp = await openInstalledMsp();
    const from = { id: claire.id, name: claire.name, aadObjectId: claire.aadObjectId };
    const { body } = await msp.send(messageAction('task-create', `<p>Rappeler pour le ${nir}</p>`, { from }));
    expect(readCard(body)).toContain('n’a pas été repris');
    expect(JSON.stringify(body)).not.toContain('99 126');
    await expectNoTrace(msp);
  });
});

describe('a text that may tell who is meant in Teams', () => {
  it('comes back with one box more, and passes once it is ticked', async () => {
    await using msp = await openInstalledMsp();
    const form = await planning(msp);
    const { text, card } = await msp.clicks(claire, form, 'Planifier', { f_title: 'Avis du Dr Durand', ...when });
    expect(plain(text)).toContain('À relire avant d’enregistrer, dans « Titre » : « Dr Durand »');
    const box = `m_${secondLookId}`;
    expect(inputsOf(card)).toMatchObject({ f_title: 'Avis du Dr Durand', [box]: '' });
    expect(await msp.db.meeting.count()).toBe(0);

    const value = /"title":"J’ai relu[^"]*","value":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const ticked = await msp.clicks(claire, { ...form, card }, 'Planifier', { [box]: value });
    expect(ticked.text).toContain('RCP planifiée');
    expect(await msp.db.meeting.findMany()).toMatchObject([{ title: 'Avis du Dr Durand' }]);
  });
});
