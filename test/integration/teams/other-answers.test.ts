import { expect, it } from 'vitest';
import { channelId, claire, lea, marc, openMspWithMeeting } from './msp.ts';

it('somebody comes for one event only, somebody else sends a substitute, in Teams', async () => {
  await using msp = await openMspWithMeeting();
  await msp.says(marc, 'rcp evenement');
  const form = msp.last(msp.private(marc), 'Événement indésirable\n');
  const event = { f_motive: 'fall', f_severity: 'minor', f_question: 'Pourquoi deux chutes en un mois ?' };
  await msp.clicks(marc, form, 'Proposer', event);
  const review = await msp.db.caseReview.findFirstOrThrow();
  expect(review).toMatchObject({ kind: 'adverse-event', status: 'on-agenda', filing: 'none' });

  const announcement = () => msp.last(msp.in(channelId), 'RCP\u00a0: Suivi diabète');
  await msp.clicks(lea, announcement(), 'Autre réponse');
  await msp.clicks(lea, msp.last(msp.private(lea), 'Autre réponse\n'), 'Répondre', { m_cases: review.id });
  expect((await msp.becomes(announcement(), 'Pour certains dossiers (1)')).text).toContain('Léa Martin');

  await msp.clicks(marc, announcement(), 'Autre réponse');
  const { id } = await msp.db.practitioner.findFirstOrThrow({ where: { displayName: claire.name } });
  const mine = msp.last(msp.private(marc), 'Autre réponse\n');
  await msp.clicks(marc, mine, 'Répondre', { f_substitute: `person:${id}` });
  expect((await msp.becomes(announcement(), 'remplacé par Claire Dubois')).text).toContain('Marc Petit');
});
