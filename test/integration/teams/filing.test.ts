import { expect, it } from 'vitest';
import { examine, reread } from '../filing/examined.ts';
import { lea, type Msp, openMspWithMeeting } from './msp.ts';

/** The RCP of 24 November 2026 is over. */
async function afterTheRcp(): Promise<Msp & AsyncDisposable> {
  const msp = await openMspWithMeeting();
  await msp.at('2026-11-24T13:30:00Z');
  return msp;
}

it('chases the requester by one card, which is ticked in place', async () => {
  await using msp = await afterTheRcp();
  const review = await examine(msp, { requester: 'Léa Martin' });
  await msp.at('2026-11-25T08:00:00Z');
  const card = msp.last(msp.private(lea), 'C-7QK4');
  expect(card.text).toContain('RCP du mardi 24 novembre 2026');
  expect(card.text).toContain('[C’est versé]');
  const answer = await msp.clicks(lea, card, 'C’est versé');
  expect(answer.text).toContain('Rien à verser');
  expect((await msp.becomes(card, 'Rien à verser')).text).not.toContain('[C’est versé]');
  expect(await reread(msp, review)).toMatchObject({ filing: 'filed', status: 'closed' });
  await msp.at('2026-12-02T08:00:00Z');
  expect(msp.private(lea).filter(({ text }) => text.includes('verser'))).toHaveLength(1);
});

it('brings a case back at its review date, onto the agenda of the next RCP', async () => {
  await using msp = await afterTheRcp();
  const review = await examine(msp, { requester: 'Léa Martin', consent: 'not-asked', reviewOn: '2026-12-15' });
  await msp.at('2026-12-15T08:00:00Z');
  const question = msp.last(msp.private(lea), 'Dossier à réévaluer');
  const answer = await msp.clicks(lea, question, 'Proposer pour la prochaine RCP');
  expect(answer.text).toContain('il attend la prochaine RCP');
  await msp.becomes(question, 'il attend la prochaine RCP');
  expect((await reread(msp, review)).status).toBe('closed');
  expect(await msp.db.caseReview.count({ where: { followUpOfId: review.id, status: 'proposed' } })).toBe(1);
});
