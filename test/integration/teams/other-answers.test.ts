import { expect, it } from 'vitest';
import { channelId, claire, lea, marc, openMsp } from './msp.ts';

it('somebody comes for one event only, somebody else sends a substitute, in Teams', async () => {
  await using msp = await openMsp();
  await msp.isInstalledBy(claire);
  for (const person of [lea, marc]) await msp.says(person, 'rcp');
  await msp.says(claire, 'rcp planifier');
  const subject = { f_title: 'Suivi diabète', f_date: '2026-11-24', f_time: '13:30' };
  await msp.clicks(claire, msp.last(msp.private(claire), 'Planifier une RCP\n'), 'Planifier', subject);
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
