import { expect, it } from 'vitest';
import { channelId, claire, lea, type Msp, marc, openMspWithMeeting, type Person } from './msp.ts';

async function propose(msp: Msp, person: Person, question: string): Promise<string> {
  await msp.says(person, 'rcp dossier');
  const form = msp.last(msp.private(person), 'Proposer un dossier\nNi nom');
  await msp.clicks(person, form, 'Proposer', {
    f_motive: 'chronic-wound',
    f_question: question,
    f_consent: 'informed',
  });
  return (await msp.db.caseReview.findFirstOrThrow({ where: { question } })).code;
}

it('reorders the agenda on its card, sends it in advance and reminds the requester', async () => {
  await using msp = await openMspWithMeeting();
  const first = await propose(msp, lea, 'Qui passe le samedi ?');
  const second = await propose(msp, marc, 'Quel relais ?');
  await msp.says(claire, 'rcp ordre du jour');
  const card = msp.last(msp.private(claire), 'Ordre du jour');
  expect(card.text.replace(/\u00a0/g, ' ')).toMatch(new RegExp(`13 h 30[^]*${first}[^]*13 h 45[^]*${second}`));
  const down = await msp.clicks(claire, card, 'Descendre');
  expect(down.text).toMatch(new RegExp(`${second}[^]*${first}`));
  // The same click again finds another order, changes nothing and says so.
  expect((await msp.clicks(claire, card, 'Descendre')).text).toContain('entre-temps');

  await msp.at('2026-11-20T08:00:00Z');
  await msp.at('2026-11-20T08:00:10Z');
  const announcement = msp.last(msp.in(channelId), 'RCP\u00a0:');
  const [posted, ...others] = msp.in(`${channelId};messageid=${announcement.id}`);
  expect(others).toEqual([]);
  expect(posted?.text).toContain(first);
  expect(posted?.text).not.toContain('samedi');

  await msp.at('2026-11-24T12:35:00Z');
  expect(msp.last(msp.private(lea), 'passe à').text.replace(/\u00a0/g, ' ')).toContain(`${first} passe à 13 h 45`);
});
