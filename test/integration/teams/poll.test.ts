import { describe, expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openInstalledMsp, type Posted } from './msp.ts';

const subject = { f_title: 'Chutes à domicile', f_slots: 'mardi 24 13h30\njeudi 26 12h30' };
const readable = (text: string) => text.replace(/\u00a0/g, ' ');

async function withPoll(): Promise<Msp & AsyncDisposable> {
  const msp = await openInstalledMsp(claire, lea, marc);
  await msp.says(claire, 'rcp sondage');
  await msp.clicks(claire, msp.last(msp.private(claire), 'Sonder sur la date'), 'Lancer', subject);
  return msp;
}

function poll(msp: Msp): Posted {
  return msp.last(msp.in(channelId), 'Chutes à domicile');
}

describe('a poll about a date', () => {
  it('is launched by one form, and stands once in the channel', async () => {
    await using msp = await withPoll();
    expect(readable(msp.last(msp.private(claire), 'Sondage lancé').text)).toContain('jeudi 26 novembre 2026 à 12 h 30');
    expect(msp.in(channelId)).toHaveLength(1);
    expect(readable(poll(msp).text)).toContain('Sondage : Chutes à domicile');
    expect(poll(msp).text).toContain('[Répondre]\n[Tout me va]\n[Aucun ne me va]\n[Détail]');
  });

  it('names the wrong line and keeps what was typed', async () => {
    await using msp = await openInstalledMsp();
    await msp.says(claire, 'rcp sondage');
    const form = msp.last(msp.private(claire), 'Sonder sur la date');
    const { text, card } = await msp.clicks(claire, form, 'Lancer', { ...subject, f_slots: 'mardi 24\nun jour' });
    expect(readable(text)).toContain('Ligne 2 : je n’ai pas compris « un jour »');
    expect(JSON.stringify(card)).toContain('un jour');
    expect(await msp.db.meeting.count()).toBe(0);
  });

  it('is answered by one click or by a form; both are seen by everybody', async () => {
    await using msp = await withPoll();
    await msp.clicks(lea, poll(msp), 'Tout me va');
    await msp.clicks(marc, poll(msp), 'Répondre');
    const form = msp.last(msp.private(marc), 'Vos disponibilités');
    const [, second] = await msp.db.pollSlot.findMany({ orderBy: { startsAt: 'asc' } });
    const { text } = await msp.clicks(marc, form, 'Répondre', { m_ifNeeded: second?.id ?? '' });
    expect(readable(text)).toContain('Votre réponse : si besoin.');
    expect(readable(poll(msp).text)).toContain('Oui : 1, si besoin : 1, non : 0.');
    expect(msp.in(channelId)).toHaveLength(1);
  });

  it('becomes a planned RCP by one click at its end, once, and everyone is told in the channel', async () => {
    await using msp = await withPoll();
    const stale = poll(msp);
    await msp.clicks(lea, poll(msp), 'Tout me va');
    await msp.at('2026-11-20T17:00:00Z');
    const result = msp.last(msp.in(claire.chat), 'Quelle date retenir');
    const click = msp.click(claire, result, 'Retenir');
    await msp.send(click);
    await msp.send(click);
    const [first, announcement, ...files] = msp.in(channelId);
    expect(readable(first?.text ?? '')).toContain('Date retenue : Chutes à domicile');
    expect(announcement?.text).toContain('Présents (1)\nLéa Martin');
    expect(files.length).toBeLessThanOrEqual(1);
    expect(await msp.db.meeting.findMany()).toMatchObject([{ status: 'planned' }]);
    const late = await msp.clicks(marc, stale, 'Tout me va');
    const said =
      late.text +
      JSON.stringify(late.body) +
      msp
        .private(marc)
        .map(({ text }) => text)
        .join('\n');
    expect(readable(said)).toContain('est déjà choisie : mardi 24 novembre 2026');
    expect(await msp.db.pollVote.count()).toBe(2);
  });
});
